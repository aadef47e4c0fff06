import type { Phrases } from "../phrases.ts";

export const turkish: Phrases = {
  language: "tr",
  spaced: true,
  subject:
    "otomatik yanit|otomatik cevap|otomatik mesaj|otomatik ileti|ofis disinda|ofis disi|ofis disindayim|otomatik yanitlama|izin mesaji|isyeri disinda|otomatik bilgilendirme|ofis disi yaniti",
  looseSubject:
    "izindeyim|izin|yillik izin|yillik izindeyim|dogum izni|tatil|ayrildi|raporlu|talebiniz|mesajiniz alinmistir|talebiniz alinmistir|tesekkurler|bilgilendirme|basvurunuz",
  thanks:
    "sayin (ilgili|yetkili|gonderen|gonderici|musterimiz)|anlayisiniz icin|verdigimiz rahatsizlik|(mesajiniz|e-?postaniz|mailiniz|iletiniz|e-?mailiniz|ilginiz|bizimle iletisime gectiginiz|bana ulastiginiz|yazdiginiz|gonderdiginiz (mail|e-?posta|mesaj)) icin (cok )?(tesekkur\\p{L}{0,6}|sagolun)|icin tesekkur\\p{L}{0,6}",
  instead:
    "ilgileniyor|vekil\\p{L}{0,4}|adresine (gonder|yaz)\\p{L}{0,12}|acil|aciliyet\\p{L}{0,5}|acil (durum\\p{L}{0,6}|konu\\p{L}{0,6}|isler\\p{L}{0,4}|ihtiyac\\p{L}{0,4})|lutfen ([\\p{L}\\d#'-]{1,15} ){0,5}(iletisime|ulasin\\p{L}{0,3}|irtibata|arayin\\p{L}{0,3}|basvurun\\p{L}{0,3}|gonderin\\p{L}{0,3}|ulasabilirsiniz)|ile (iletisime|irtibata|gorusebilirsiniz|temasa)|iletisime gec\\p{L}{1,10}|irtibata gec\\p{L}{1,10}|ulasabilirsiniz|basvurabilirsiniz|yazabilirsiniz|is arkadasim\\p{L}{0,3}|calisma arkadasim\\p{L}{0,3}|ekip arkadasim\\p{L}{0,3}|yoklugumda|bu sure(de|cte)|bu sure icinde|bu sure zarfinda|vekalet\\p{L}{0,5}|yerime|bekleyemeyecek",
  limited:
    "(e-?posta*|mail*) .{0,40}(okuyabil*|okuyacag*|bakacag*|bakabil*)|(sinirli|kisitli) (erisim\\p{L}{0,4}|sekilde|olarak|internet)|erisimim ([\\p{L}\\d#'-]{1,12} )?(sinirli|kisitli|yok\\p{L}{0,3}|olmayacak\\p{L}{0,3})|e-?posta\\p{L}{0,4}a? (erisim\\p{L}{0,5}|bakamay\\p{L}{1,8})|mail\\p{L}{0,6} (erisim\\p{L}{0,5}|bakamay\\p{L}{1,8})|(yonlendirilme|iletilme|okunma)(yecek|mekte)\\p{L}{0,5}|gecik\\p{L}{1,8}|ara sira|zaman zaman|gec yanit",
  onReturn:
    "(dondugumde|donunce|dondukten sonra|donusumde|donusumun ardindan|donusumden sonra|isbasi yaptigimda|doner donmez)|en kisa (surede|zamanda)|mumkun olan en kisa|ilk firsatta|tatil donusu|izin donusu\\p{L}{0,4}",
  automatic:
    "otomatik ([\\p{L}\\d#'-]{1,12} )?(yanit\\p{L}{0,4}|cevap\\p{L}{0,4}|mesaj\\p{L}{0,4}|ileti\\p{L}{0,4}|e-?posta\\p{L}{0,5}|olustur\\p{L}{1,8}|gonderil\\p{L}{1,8})|otomatik olarak|bu (mesaj|e-?posta|mail) otomatik|lutfen (bu \\p{L}{1,8} )?(yanitlamayin\\p{L}{0,3}|cevaplamayin\\p{L}{0,3})|yanitlamayiniz|cevaplamayiniz",
  received:
    "(talebiniz|mesajiniz|e-?postaniz|basvurunuz|mailiniz|bildiriminiz|sikayetiniz|iletiniz) ([\\p{L}\\d#'-]{1,12} ){0,3}(alinmistir|alindi|ulasmistir|ulasti|kaydedilmistir|kaydedildi|olusturuldu|olusturulmustur|iletilmistir|iletildi|almis bulunmaktayiz|aldik)|(talep|kayit|bilet|ticket|referans|takip|basvuru) (numara\\p{L}{1,4}|no)|bize ulastiginiz",
  willRespond:
    "(ekibimiz|ekip arkadaslarimiz|temsilcimiz|musteri temsilcilerimiz|yetkililerimiz|ilgili (birim|ekip|departman)\\p{L}{0,4}|uzmanlarimiz) ([\\p{L}\\d#'-]{1,14} ){0,6}(donus|yanit\\p{L}{0,10}|cevap\\p{L}{0,6}|iletisime|ulas\\p{L}{1,8})|(donus yapilacaktir|donus yapacagiz|donus saglanacaktir|size donecegiz|yanitlayacagiz|iletisime gececegiz|cevaplanacaktir|yanitlanacaktir|degerlendirilecektir)|(\\d{1,3}|bir|iki|uc|bes|24|48) (is gunu|saat|gun) (icinde|icerisinde)|is gunu|mesai saat\\p{L}{1,6}|calisma saat\\p{L}{1,6}",
  left: "(artik|bundan boyle) ([\\p{L}\\d#'-]{1,15} ){0,4}(calismiyor\\p{L}{0,3}|calismamakta\\p{L}{0,4}|bulunmamakta\\p{L}{0,4}|gorev yapmamakta\\p{L}{0,4}|kullanilma\\p{L}{1,8}|degil\\p{L}{0,3})|calismamaktadir|calismiyor|(sirket\\p{L}{0,6}|kurum\\p{L}{0,6}|gorev\\p{L}{0,6}|isten|firma\\p{L}{0,6}) ([\\p{L}\\d#'-]{1,12} )?(ayril\\p{L}{1,8})|ayrilmis\\p{L}{1,8}|ayrildim|ayrilmistir|emekli\\p{L}{0,6}|son is gun\\p{L}{1,4}|vefat",
  optOut:
    "(listeden|listenizden|veritabaninizdan|mail listenizden|e-?posta listenizden|listenizden) ([\\p{L}\\d#'-]{1,8} )?(cikar\\p{L}{1,8}|sil\\p{L}{1,6})|beni ([\\p{L}\\d#'-]{1,12} ){0,3}(cikar\\p{L}{1,8}|sil\\p{L}{1,6})|aboneli\\p{L}{1,6} (iptal|sonlandir\\p{L}{1,6}|cik\\p{L}{1,6})|abonelikten|(bir daha|artik|lutfen) ([\\p{L}\\d#'-]{1,12} ){0,3}(yazmayin\\p{L}{0,3}|gondermeyin\\p{L}{0,3}|rahatsiz etmeyin\\p{L}{0,3}|mail atmayin\\p{L}{0,3}|iletisime gecmeyin\\p{L}{0,3}|aramayin\\p{L}{0,3})|(mail|e-?posta|mesaj) ([\\p{L}\\d#'-]{1,8} )?(almak istemiyor\\p{L}{1,3}|gondermeyin\\p{L}{0,3}|atmayin\\p{L}{0,3})|almak istemiyor\\p{L}{1,3}|istemiyorum(,| lutfen)|gondermeyi (birakin\\p{L}{0,3}|kesin\\p{L}{0,3}|durdurun\\p{L}{0,3})|bilgilerimi (silin\\p{L}{0,3}|kaldirin\\p{L}{0,3})|silinmesini",
  engaged:
    "diyelim|teklif*|beni arayin|izne cikiyorum|cikiyorum|cikacagim|karar|demo|demoyu|once|nereden|yapalim|(misiniz|misin|miyiz|mi|mu|musunuz|muyuz|musun)|ne kadar|ne zaman|nasil|neden|hangi|nedir|teklif\\p{L}{0,6}|onerin\\p{L}{0,4}|urun\\p{L}{0,6}|cozum\\p{L}{0,6}|fiyat\\p{L}{0,6}|yazilim\\p{L}{0,6}|ilgilen\\p{L}{1,8}|ilgimi|ilgimizi|ilginc|ihtiyac\\p{L}{1,3} yok|ilgilenmiyor\\p{L}{1,3}|beni arayin\\p{L}{0,3}|ara beni|arayin beni|konusalim|konusabiliriz|konusmak|goruselim|gorusebiliriz|gorusmek|toplanti (ayarlay\\p{L}{1,6}|yapalim|planla\\p{L}{1,6})|bulusalim|randevu|gonderir|gonderin bana|ekte|ekledim|ekteki|memnuniyetle|elbette|tabii|tabi|tamam|olur|evet|hayir|bence|dusunuyor\\p{L}{1,3}|oneririm|isterim|bakarim|bakacagim|kontrol edeyim|biz (zaten|halihazirda)|zaten|kullaniyoruz|butce\\p{L}{0,4}|uzgunum|maalesef|kusura bakma\\p{L}{0,4}|ozur|sozlesme\\p{L}{0,3}|fatura\\p{L}{0,3}|ceyrek\\p{L}{0,3}|seneye|gelecek yil|belki|haber ver\\p{L}{1,6}|bu arada",
  later:
    "(o zaman|sonra|ondan sonra|o tarihte) (yanitlarim|cevaplarim|cevap veririm|yazarim|bakarim|konusuruz|gorusuruz|ararim|konusalim|goruselim|donerim)|(yanitlarim|bakarim|konusuruz|donerim|cevaplarim) (o zaman|sonra)",
  past: "(izindeydim|izinliydim|tatildeydim|hastaydim|raporluydum|seyahatteydim|disindaydim)|izinden (yeni )?dond\\p{L}{1,3}|yeni dondum|dondum|gecen hafta|tatilden dond\\p{L}{1,3}",
};
