/** Ids that the trial stands on; fixed, so that links and tokens survive a reset of the demo data. */
export const demoDirectory = { id: "5a1e5000-0000-4000-8000-000000000001", name: "Fjordlight AS" };

/** The API as the embedded provider knows it: claim `aud` of access tokens. */
export const apiClientId = "5a1e5000-0000-4000-8000-0000000000aa";
/** The pane as the embedded provider knows it: claim `aud` of ID tokens. */
export const paneClientId = "5a1e5000-0000-4000-8000-0000000000bb";
export const apiScopeName = "access_as_user";
export const apiScope = `api://${apiClientId}/${apiScopeName}`;

export const issuerAt = (origin: string) => `${origin}/identity/${demoDirectory.id}/v2.0`;
