import type { Texts } from "./texts.ts";

export const vietnamese: Texts = {
  absent: [
    "Kính chào Quý khách, tôi đang nghỉ phép đến hết ngày 26/6. Trường hợp khẩn cấp, vui lòng liên hệ chị Hoa (hoa@ben.example).",
    "Đi công tác Đà Nẵng, thứ Hai 29/6 mới về lại văn phòng.",
    "Hiện tôi không truy cập được email thường xuyên nên sẽ trả lời chậm. Mong anh chị thông cảm.",
    "Công ty chúng tôi nghỉ lễ từ 15/6 đến hết 26/6 và làm việc trở lại vào thứ Hai ngày 29/6.",
  ],
  left: [
    "Chị Phạm Thu đã nghỉ việc tại công ty. Mọi trao đổi xin gửi về phongmua@ben.example.",
    "Địa chỉ email này không còn được sử dụng. Vui lòng gửi thư đến lan@moi.example.",
  ],
  acknowledged: [
    "Cảm ơn bạn đã liên hệ. Chúng tôi đã nhận được yêu cầu của bạn (mã số 10293) và sẽ phản hồi trong vòng 24 giờ làm việc.",
    "Chúng tôi đã nhận được hồ sơ của Anh/Chị. Ứng viên phù hợp sẽ được liên hệ trong 2 tuần tới.",
  ],
  answers: [
    "Tuần trước tôi nghỉ phép nên trả lời muộn. Anh gửi tôi bảng giá chi tiết nhé.",
    "Tuần sau tôi đi công tác đến thứ Tư, mình gặp thứ Sáu được không?",
    "Chị Thu nghỉ việc rồi, giờ anh phụ trách. Em gửi lại catalogue cho anh.",
    "Đồng ý.",
    "Em đang ốm, demo dời sang thứ Hai được không ạ?",
  ],
  optOuts: ["Đừng gửi email cho tôi nữa."],
};
