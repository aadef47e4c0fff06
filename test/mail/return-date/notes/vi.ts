import type { Note } from "./note.ts";

export const vietnamese: readonly Note[] = [
  ["Tôi nghỉ phép từ ngày 15/6 đến hết ngày 26/6/2026.", "2026-06-29"],
  ["Tôi sẽ quay lại làm việc vào thứ Hai, ngày 29 tháng 6 năm 2026.", "2026-06-29"],
  ["Hôm nay tôi bị ốm, ngày mai tôi sẽ trả lời.", "2026-06-18"],
  ["Văn phòng đóng cửa đến ngày 1 tháng 7.", "2026-07-02"],
  ["Đang đi công tác, thứ Hai tuần sau mới về văn phòng.", "2026-06-22"],
];
