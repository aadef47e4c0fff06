import type { Phrases } from "../phrases.ts";

export const indonesian: Phrases = {
  language: "id",
  spaced: true,
  subject: "balasan otomatis|jawaban otomatis|pesan otomatis|di luar kantor|tidak di kantor",
  looseSubject: "cuti|sedang cuti|libur|terima kasih telah menghubungi|alamat baru",
  thanks: "terima kasih (atas|telah|sudah|untuk)|mohon maaf atas|mohon pengertian",
  instead:
    "mendesak|darurat|silakan (hubungi|menghubungi)|dapat menghubungi|mohon (hubungi|menghubungi)|hubungi (rekan|kolega)|rekan saya|kolega saya|selama saya (cuti|tidak)|digantikan oleh",
  limited:
    "akses (email |internet )?(yang )?terbatas|tidak (dapat|bisa) (mengakses|membaca|membalas)|tidak ada akses|balasan (mungkin|akan) (terlambat|tertunda)|tidak diteruskan",
  closed: "kantor (kami )?(tutup|libur)|kami (tutup|libur)|hari libur nasional|libur nasional",
  onReturn: "(setelah|ketika|saat|begitu) (saya )?kembali|sesegera mungkin|secepatnya",
  automatic:
    "(balasan|pesan|email|jawaban) otomatis|dikirim (secara )?otomatis|jangan (membalas|balas)|mohon (tidak|untuk tidak) membalas",
  received:
    "telah (kami )?(menerima|terima)|(email|pesan|permintaan|tiket) anda telah (kami )?(diterima|terima|terdaftar)|nomor (tiket|referensi|kasus)|terima kasih telah menghubungi",
  willRespond:
    "(tim|petugas|staf) kami akan|kami akan (segera )?(menghubungi|membalas|merespons|menindaklanjuti)|dalam (waktu )?(\\d{1,2}|satu|dua|tiga) (jam|hari)|hari kerja|jam kerja",
  left: "(sudah|telah) tidak (lagi )?(bekerja|aktif)|tidak lagi (bekerja|aktif|digunakan)|(telah|sudah) (mengundurkan diri|pensiun|pindah)|alamat (email )?baru|jabatan baru|posisi baru",
  optOut:
    "berhenti (berlangganan|mengirim)|jangan (hubungi|kirim|mengirim)|hapus (saya|alamat|data)|tidak (ingin|mau) (menerima|dihubungi)",
  engaged:
    "berapa|kapan|bagaimana|apakah|siapa|bisa (kita|kirim|telepon)|tertarik|menarik|harga|penawaran|proposal|presentasi|demo|rapat|telepon saya|hubungi saya|kirim(kan)? (saya|ke)|terlampir|oke|boleh|kita (bicara|bahas)|atasan saya|lebih baik",
  contrast: "tetapi|tapi|namun|meskipun",
  later: "(balas|jawab|bahas|bicara|hubungi|lihat)( \\p{L}{1,8}){0,3} (nanti|setelah itu)|nanti (saya|kita)",
  past: "baru (saja )?(kembali|pulang)|sudah kembali|kemarin saya (cuti|sakit)|minggu lalu|balasan otomatis saya",
};
