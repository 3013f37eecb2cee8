import { randomBytes } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { freePort } from "../../scripts/lib/port.mjs";
import { startWeb } from "../support/web-process";
import { Api } from "./support/api";
import { emails, password } from "./support/roles";
import { expect, test } from "./support/test";
import { bookNow } from "./support/today";
import { viewports } from "./support/viewports";
import { confirmIdentity, expectCurrent, openFromBoard } from "./support/visit";

test.setTimeout(240_000);

test("the web server is killed in the middle of a visit: what is typed stays, what is done meanwhile is sent to the next one, once", async ({
  page,
  complaints,
}) => {
  complaints.expectSome(/./);
  const database = process.env.DATABASE_URL ?? "";
  const place = { port: await freePort(), secret: randomBytes(32).toString("base64url") };
  const api = await Api.signedIn("prescriber");
  const { name, appointmentId, clinicId } = await bookNow(api, 0);
  const doomed = await startWeb(database, place);
  await page.setViewportSize(viewports.tablet);
  await page.goto(`${doomed.url}/sign-in`);
  await page.getByLabel("E-mail").fill(emails.clinician);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await page.getByRole("button", { name: `${name} has arrived` }).click();
  await openFromBoard(page, name);
  const step = await expectCurrent(page, "Identity");
  await step.getByText("Known in person", { exact: true }).click();

  await doomed.kill();
  await confirmIdentity(page);
  await expect(page.getByText("Saved on this device, sending when the network is back: 1")).toBeVisible();
  await expect(page.getByText("Reconnecting; this may be old")).toBeVisible();

  const next = await startWeb(database, place);
  await expect(page.getByText(/^Saved on this device/)).toHaveCount(0, { timeout: 60_000 });
  await expectCurrent(page, "History and contraindications");
  const { steps } = await prisma().visit.findFirstOrThrow({
    where: { clinicId, appointmentId },
    include: { steps: true },
  });
  expect(steps).toMatchObject([
    { step: "identity_recheck", data: { checked: ["known_in_person", "name", "birth_date"], planConfirmed: true } },
  ]);
  await next.close();
  await api.dispose();
});
