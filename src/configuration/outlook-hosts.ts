/** Pages of Microsoft's that show Outlook on the web and therefore frame the pane. */
export const outlookHosts = [
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook.cloud.microsoft",
  "https://*.outlook.cloud.microsoft",
  "https://outlook.live.com",
];
