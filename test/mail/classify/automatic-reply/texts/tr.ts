import type { Texts } from "./texts.ts";

export const turkish: Texts = {
  absent: [
    "Merhaba,\n\nMesajınız için teşekkür ederim. Yıllık izindeyim, 29 Haziran'da döneceğim. Acil konularda Elif Hanım'a yazabilirsiniz: elif@rihtim.example.\n\nSaygılarımla\nMert",
    "Bu hafta iş seyahatindeyim ve e-postalarıma erişimim kısıtlı.",
    "Bugün raporluyum. Gerekirse lütfen santrali arayınız.",
    "Eylül sonuna kadar doğum iznindeyim. Müşterilerimle Elif Kaya ilgileniyor.",
    "Cuma günleri çalışmıyorum, pazartesi günü yanıtlayacağım.",
    "Ofisimiz 5 Temmuz'a kadar kapalıdır.",
  ],
  left: [
    "Mert Aydın artık şirketimizde çalışmamaktadır. Lütfen elif@rihtim.example ile iletişime geçiniz.",
    "Şirketten ayrıldım. Mesajlarınızı info@rihtim.example adresine gönderebilirsiniz.",
  ],
  acknowledged: [
    "Talebiniz 48213 numarasıyla alınmıştır. Ekibimiz iki iş günü içinde size dönüş yapacaktır.",
    "Bu otomatik bir mesajdır: e-postanız bize ulaştı. Lütfen yanıtlamayınız.",
  ],
  answers: [
    "Cumaya kadar yokum, o zaman yanıtlarım.",
    "Teşekkürler, ilgimi çekti. Gelecek hafta izindeyim, 7 Temmuz'da konuşabilir miyiz?",
    "Geç yanıt için kusura bakmayın, izindeydim. Fiyatları gönderir misiniz?",
    "İlgilenmiyoruz, teşekkürler.",
    "Evet, yarın üçten sonra beni arayın.",
    "Pazartesi izne çıkıyorum, demoyu ondan önce yapalım.",
    "Zaten bir çözümümüz var ve memnunuz.",
    "Elif Hanım ile konuşun, o karar veriyor. Bu hafta ofiste değil.",
    "Adresimi nereden buldunuz?",
  ],
  optOuts: [
    "Beni listenizden çıkarın.",
    "Lütfen bana bir daha yazmayın.",
    "Artık e-posta almak istemiyorum.",
  ],
};
