import type { Texts } from "./texts.ts";

export const english: Texts = {
  absent: [
    "Hi there,\n\nThanks for reaching out. I'm currently away from my desk and will be back on Thursday 25 June. If it's something that can't wait, drop Priya a line at priya@harbour.example.\n\nCheers,\nSam",
    "I am on vacation and will have no access to my mailbox until July 6.",
    "Thank you for your email. I am travelling for work this week with intermittent access to mail, so please expect a delay in my reply.",
    "I'm out sick today. For anything that needs attention right away please call the front desk.",
    "Dear sender, I am on parental leave until the end of September. My colleague Joan Fields (joan@harbour.example) is looking after my accounts.",
    "I'm off on Fridays. I will read your message on Monday.",
  ],
  left: [
    "Thank you for your message. I have left Harbour Ltd. Please contact Joan Fields at joan@harbour.example.",
    "Please be advised that Mark Stone is no longer with the company. For all enquiries please write to office@harbour.example.",
  ],
  acknowledged: [
    "Thank you for contacting Harbour Support. Your request (#48213) has been received and is being reviewed by our team. You will hear from us within one business day.",
    "This is an automatic confirmation that we have received your enquiry. Please do not reply to this email.",
  ],
  answers: [
    "I'm away until Friday, will answer then.",
    "Thanks, interesting. I am out next week, could we talk on 7 July?",
    "Sorry for the late reply, I was on vacation. Yes, please send me the pricing.",
    "Not interested, thanks.",
    "Yes, call me tomorrow after 3.",
    "I'm on holiday from Monday, so let's do the demo before that.",
    "We already use something else and are happy with it. Maybe next year.",
    "Please talk to Jane, she decides on these things. She is out of the office this week though.",
    "Our team is at an offsite until Wednesday, but I had a look at your proposal and I like it. What would it cost for 40 people?",
    "Who gave you my address?",
  ],
  optOuts: [
    "Please remove me from your list.",
    "Stop emailing me.",
    "We have no need for this. Do not contact us again.",
    "I don't wish to receive any more emails from you, thanks.",
  ],
};
