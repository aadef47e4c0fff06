import type { Texts } from "./texts.ts";

export const indonesian: Texts = {
  absent: [
    "Terima kasih atas email Anda. Saya sedang cuti sampai 26 Juni. Untuk hal mendesak silakan hubungi rekan saya Budi (budi@dermaga.example).",
    "Saya sedang dalam perjalanan dinas dengan akses email terbatas dan akan kembali pada 29 Juni.",
    "Kantor kami tutup selama libur nasional dan buka kembali pada 22 Juni.",
  ],
  left: ["Saya sudah tidak bekerja di perusahaan ini. Silakan hubungi kantor@dermaga.example."],
  acknowledged: [
    "Kami telah menerima permintaan Anda dengan nomor tiket 48213. Tim kami akan membalas dalam 2 hari kerja.",
  ],
  answers: [
    "Tidak tertarik, terima kasih.",
    "Saya cuti minggu depan, bisa kita bicara tanggal 1?",
    "Saya baru kembali dari cuti. Berapa harganya?",
  ],
  optOuts: ["Jangan kirim email lagi."],
};
