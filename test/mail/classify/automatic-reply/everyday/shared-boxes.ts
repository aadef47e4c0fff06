/** Address and text: what programs acknowledge from mailboxes that several people read. */
export const acknowledgementsOfSharedBoxes: readonly (readonly [string, string])[] = [
  ["info@northwind.example", "Thanks for reaching out. We'll be in touch shortly."],
  ["hello@northwind.example", "Hi! Thanks for getting in touch, we'll answer during our opening hours."],
  ["support@northwind.example", "We have received your case and will answer in the order it was received."],
];

/** What people answer from them. */
export const answersOfSharedBoxes: readonly (readonly [string, string])[] = [
  ["info@northwind.example", "Thanks for getting in touch. Our lamps are new, so this is not for us."],
  ["office@northwind.example", "Thank you for your email. We will get back to you on Thursday."],
  ["hr@northwind.example", "We received your message. Can you send it to our new manager?"],
];
