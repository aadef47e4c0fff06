import { OfficeAddinManifest } from "office-addin-manifest";

describe("the manifest, as Microsoft's own tools read it", () => {
  const reading = OfficeAddinManifest.readManifestFile("manifest.xml");

  test("is the add-in Sales Tools for mailboxes", async () => {
    expect(await reading).toMatchObject({
      displayName: "Sales Tools",
      hosts: ["Mailbox"],
      officeAppType: "MailApp",
      permissions: "ReadItem",
      defaultLocale: "en-US",
    });
  });

  test("keeps its id: another one would be another add-in to every tenant that installed it", async () => {
    expect((await reading).id).toBe("55f7288d-30e9-48dd-849e-cf102f69d17c");
  });
});
