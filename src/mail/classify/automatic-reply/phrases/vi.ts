import type { Phrases } from "../phrases.ts";

export const vietnamese: Phrases = {
  language: "vi",
  spaced: true,
  subject: "trả lời tự động|thư trả lời tự động|phản hồi tự động|tự động trả lời|vắng mặt|thông báo vắng mặt",
  looseSubject:
    "nghỉ phép|nghỉ lễ|nghỉ tết|nghỉ thai sản|thông báo nghỉ|đã nhận được|cảm ơn (bạn|quý khách|anh/chị)|thay đổi (email|địa chỉ)|đi công tác",
  thanks:
    "(xin )?(cảm|cám) ơn (\\p{L}{1,8}[ /]){0,4}(đã|vì|quan tâm|liên hệ|gửi)|trân trọng cảm ơn|mong (\\p{L}{1,8}[ /]){0,4}thông cảm|(rất )?(mong|xin) (được )?(thông cảm|thứ lỗi|lượng thứ)|xin lỗi (\\p{L}{1,8} ){0,2}(vì|về) sự (bất tiện|chậm trễ)|kính (chào|gửi|thưa) (quý|anh|các)\\p{L}{0,4}|quý khách hàng|mong (\\p{L}{1,8} ){0,3}(kiên nhẫn|chờ|đợi)|thân (gửi|chào) (quý|anh|các|mọi)|trân trọng thông báo|xin (trân trọng )?thông báo",
  instead:
    "khẩn( cấp)?|việc gấp|cần gấp|trường hợp gấp|(vui lòng|xin|hãy|mời|nhờ) (\\p{L}{1,8} ){0,3}(liên hệ|gọi|gửi|nhắn|email|gửi thư|gửi mail|trao đổi)|(anh chị|anh/chị|mọi người|quý khách|bạn) (\\p{L}{1,8} ){0,2}(liên hệ|liên lạc|gọi)|liên hệ (với )?(anh|chị|bạn|ông|bà|em|cô|đồng nghiệp|bộ phận|số|hotline|phòng)|gửi về|bàn giao|thay (tôi|mình|em|thế)|trong thời gian (này|tôi|đó|nghỉ|vắng)|phụ trách thay|đồng nghiệp|người phụ trách|hotline|số điện thoại|zalo|trao đổi với|làm việc với|liên lạc với|thay mặt|người thay thế",
  limited:
    "(không|ít|khó|hạn chế) (\\p{L}{1,8} ){0,2}(truy cập|kiểm tra|xem|đọc|check|trả lời|phản hồi|vào) (\\p{L}{1,8} ){0,1}(được |vào )?(email|e-mail|mail|thư|hộp thư|tin nhắn|ngay|kịp thời|thường xuyên)|(không|chưa) (thể )?(trả lời|phản hồi|liên lạc|hồi âm)|(trả lời|phản hồi|hồi âm) (\\p{L}{1,8} ){0,2}(chậm|muộn|trễ|lâu|chậm trễ)|chậm (trễ|phản hồi|trả lời)|(mạng|internet|sóng|kết nối) (\\p{L}{1,8} )?(yếu|kém|hạn chế|không ổn định)|truy cập (\\p{L}{1,8} )?hạn chế|bán thời gian|lệch múi giờ|(chỉ )?(có mặt|làm việc|làm) (\\p{L}{1,8} ){0,2}(bán thời gian|buổi sáng|buổi chiều|nửa ngày)|(wifi|mạng) chập chờn|chỉ (có mặt|làm|đi làm) ",
  closed:
    "(công ty|văn phòng|cửa hàng|shop|tiệm|nhà máy|chúng tôi|bên mình)( \\p{L}{1,8}){0,4} (nghỉ (tết|lễ|từ|đến|hè|mát)|đóng cửa|tạm nghỉ|tạm đóng|ngưng hoạt động)|thông báo (lịch )?nghỉ|nghỉ (lễ|tết) (nguyên đán|dương lịch|quốc khánh|giỗ tổ|âm lịch)|lịch nghỉ|(cả |toàn )?(công ty|văn phòng|nhà máy|shop|cửa hàng) (\\p{L}{1,8} ){0,3}nghỉ (quốc khánh|giỗ tổ|giáng sinh|noel|lễ|tết|hè|mát|từ|đến)|nghỉ (quốc khánh|giáng sinh|noel)",
  onReturn:
    "(khi|sau khi|ngay khi) (\\p{L}{1,8} ){0,2}(quay lại|trở lại|đi làm|về|hết phép|có mặt|trở về)|sau (kỳ nghỉ|đợt nghỉ|tết|chuyến công tác|lễ)|sớm nhất (có thể)?|trong thời gian sớm nhất|ngay khi có thể",
  automatic:
    "(trả lời|phản hồi|thư|tin nhắn|email|thông báo|gửi) (\\p{L}{1,6} )?tự động|tự động (gửi|trả lời|phản hồi|được)|(vui lòng|xin) (không|đừng) (trả lời|phản hồi|reply|hồi âm)|hệ thống (tự động|gửi)|không (tiếp )?nhận (thư )?phản hồi",
  received:
    "(đã|vừa) (nhận|tiếp nhận|ghi nhận|nhận được) (\\p{L}{1,8} ){0,3}(yêu cầu|email|mail|thư|tin nhắn|hồ sơ|đơn|câu hỏi|thông tin|ý kiến|phản ánh|liên hệ|cv|hóa đơn)|(yêu cầu|email|thư|hồ sơ|đơn|phản ánh|tin nhắn) (\\p{L}{1,8} ){0,4}(đã được|được) (tiếp nhận|ghi nhận|gửi|nhận|xử lý|tạo)|mã (số )?(yêu cầu|hồ sơ|phiếu|ticket|tra cứu)|(số|mã) (phiếu|ticket|số)|(cảm|cám) ơn (\\p{L}{1,8}[ /]){0,4}liên hệ",
  willRespond:
    "(sẽ|được) (sớm )?(phản hồi|trả lời|liên hệ|hồi đáp|xử lý|giải đáp|giải quyết)|(trong vòng|trong|tối đa) (\\d{1,3}|một|hai|ba|vài) ?(-\\d{1,2} ?)?(giờ|ngày|tuần|tiếng|h)|(giờ|ngày) (làm việc|hành chính)|(nhân viên|bộ phận|đội ngũ|chuyên viên|tư vấn viên) (\\p{L}{1,8} ){0,4}sẽ|(ứng viên|hồ sơ) (\\p{L}{1,8} )?(phù hợp|đạt)|vui lòng (chờ|đợi)|(sớm nhất|lần lượt|theo thứ tự)",
  left: "(đã|vừa|không còn) (\\p{L}{1,8} )?(nghỉ việc|thôi việc|nghỉ hưu|rời (khỏi )?công ty|chuyển công tác|chuyển công ty|từ chức)|(không còn|đã không|thôi không) (\\p{L}{1,8} )?(làm việc|công tác|làm|phụ trách|đảm nhiệm|được sử dụng|sử dụng|dùng)|nghỉ việc (tại|từ|ở)|(đã )?chuyển (sang|qua|tới|đến|về) (\\p{L}{1,8} ){0,1}(bộ phận|phòng|chi nhánh|công ty|vị trí|nhóm|email|địa chỉ)|ngày làm việc cuối|(email|địa chỉ|hộp thư|tài khoản) (\\p{L}{1,8} ){0,3}(không còn|ngừng|đã đổi|thay đổi|bị khóa|sẽ đóng)|(email|địa chỉ) (email )?mới|(không còn|thôi|ngừng) (phụ trách|đảm nhận|đảm nhiệm|quản lý|giữ)",
  optOut:
    "(đừng|không|ngừng|dừng|thôi) (\\p{L}{1,6} ){0,2}(gửi|liên hệ|liên lạc|làm phiền|spam|email)( \\p{L}{1,8}){0,4} (nữa|cho tôi|tôi|này)|(hủy|huỷ) (đăng ký|nhận)|(xóa|xoá|loại) (\\p{L}{1,6} ){0,3}(khỏi danh sách|tên tôi|email)|không muốn nhận",
  engaged:
    "(không|chưa|nhé|chứ|hả|nào|gì|sao|đâu|ạ) ?\\?|bao nhiêu|khi nào|bao giờ|thế nào|như thế nào|tại sao|(được|có) không|quan tâm|báo giá|bảng giá|giá (cả|hơi|này|tốt|đắt)|hợp đồng|mẫu|catalogue|demo|cuộc họp|họp|gặp (nhau|thứ|ngày|lúc|tôi|em|anh)|gọi (cho )?(tôi|em|mình|anh|chị)|(gửi|cho) (tôi|em|mình|anh|chị|lại)|nhu cầu|ngân sách|đồng ý|không cần|chưa cần|(tuần|tháng|năm) sau mình|(em|tôi|mình|anh|chị) (đã )?(chuyển|gửi|hỏi|xem|kiểm tra|đọc|trao đổi|nói|báo)|để (em|tôi|mình|anh)|phụ trách rồi|(giờ|bây giờ) (anh|chị|em|tôi|mình) phụ trách|dời|hẹn (lại|lúc)|nói chuyện|bên (em|mình|anh) (chưa|không|đang dùng|đã)|sếp|giám đốc|giảm giá|chiết khấu|thanh toán|hóa đơn|đính kèm|ok|vâng|nhé|giảm thêm|chốt|ghé|phù hợp rồi|chưa phù hợp|cao quá|dời sang|nhờ (anh|chị|bạn|em)|xuất lại|gửi lại giúp|nhận bàn giao|chị ơi|anh ơi|em ơi",
  contrast: "nhưng|tuy nhiên|tuy vậy",
  later:
    "(lúc đó|khi đó|về rồi|sau đó|ra giêng|tuần sau|tháng sau) (\\p{L}{1,8} ){0,2}(nói|gặp|trao đổi|tính|xem|gọi|bàn)",
  past: "(tuần trước|hôm qua|hôm trước|mấy hôm|vừa rồi|mấy ngày) (\\p{L}{1,8} ){0,3}(nghỉ|đi|ốm|công tác|bận)|(xin lỗi|sorry) (\\p{L}{1,8} ){0,3}(trả lời|phản hồi) (\\p{L}{1,6} )?(muộn|trễ|chậm)|nên trả lời (muộn|chậm|trễ)|vừa (mới )?(đi|về|quay lại|đi làm lại|nghỉ) (\\p{L}{1,8} ){0,2}(về|lại|xong|rồi)|đã (quay lại|trở lại|đi làm lại)",
};
