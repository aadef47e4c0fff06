import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTrialClock, trialClockPath } from "../../src/trial/trial-clock.ts";

const present = new Date("2026-11-16T13:00:00.000Z");
const system = () => present;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trial-clock-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("the trial's clock", () => {
  it("shows the system's time until it is moved, and again after a reset", () => {
    const time = openTrialClock(folder, system);
    expect(time.now()).toEqual(present);
    time.addHours(72);
    time.addHours(0.5);
    expect(time.now().toISOString()).toBe("2026-11-19T13:30:00.000Z");
    expect(time.system()).toEqual(present);
    time.reset();
    expect(time.now()).toEqual(present);
  });

  it("stays moved over a restart", () => {
    openTrialClock(folder, system).addHours(24);
    expect(openTrialClock(folder, system).offsetMs()).toBe(24 * 3_600_000);
  });

  it("takes over what another process sets, and says whether it did", () => {
    const [one, other] = [openTrialClock(folder, system), openTrialClock(folder, system)];
    one.addHours(1);
    expect([other.reread(), other.offsetMs(), other.reread()]).toEqual([true, 3_600_000, false]);
  });

  it("takes a file that says nothing for the present", async () => {
    await writeFile(trialClockPath(folder), '{"offsetMs":');
    expect(openTrialClock(folder, system).offsetMs()).toBe(0);
  });
});
