import { pdfText } from "../support/pdf-text";
import { expectAccessible } from "./support/accessible";
import { choose } from "./support/choose";
import { arrangePlan, asDatabaseOwner, knownSecret, signOnTablet } from "./support/consents";
import { signIn } from "./support/sign-in";
import { expect, test } from "./support/test";
import { viewports } from "./support/viewports";

const flat = (text: string) => text.normalize("NFC").replaceAll(/\s+/g, "");

test("a patient signs in Spanish by a link on a phone, and the copy is Spanish to the last word", async ({ page }) => {
  const { api, patient, plan, name } = await arrangePlan(true);
  await signIn(page, "clinician");
  await page.setViewportSize(viewports.tablet);
  await page.goto(`/patients/${patient.id}/consents`);
  await page.getByRole("button", { name: "Send a link" }).click();
  await choose(page.getByRole("radio", { name: "Spanish" }));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText(/^The link is on its way/)).toBeVisible();
  const linkId = await asDatabaseOwner(async (database) => {
    const { rows } = await database.query<{ id: string; language: string }>(
      "SELECT id, language FROM consent_link WHERE plan_id = $1",
      [plan.id],
    );
    expect(rows).toMatchObject([{ language: "es" }]);
    return rows[0]?.id ?? "";
  });
  const secret = await knownSecret(linkId);

  await page.context().clearCookies();
  await page.setViewportSize(viewports.phone);
  await page.goto(`/sign/${secret}`);
  await expect(page).toHaveTitle(/^Firmar un consentimiento/);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Consentimiento para el tratamiento con microagujas");
  expect(await heading.evaluate((one) => one.closest("[lang]")?.getAttribute("lang"))).toBe("es");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Firmar", exact: true }).click();
  await expect(page.getByText("Confirme esta parte, o deténgase aquí y pregunte.")).not.toHaveCount(0);
  for (const words of await page.getByText("He leído y entendido esta parte.").all()) await words.click();
  for (const no of await page.getByText("No", { exact: true }).all()) await no.click();
  await page.getByText(/Acepto leer y firmar este formulario en una pantalla/).click();
  await choose(page.getByRole("radio", { name: "Escribir mi nombre" }));
  await page.getByLabel("Su nombre completo").fill("Otra Persona");
  await page.getByRole("button", { name: "Firmar", exact: true }).click();
  const said = `Escriba su nombre tal como figura aquí: ${name}.`;
  await expect(page.getByRole("alert").getByText(said)).toBeVisible();
  await page.getByLabel("Su nombre completo").fill(name);
  await page.getByRole("button", { name: "Firmar", exact: true }).click();
  await expect(page.getByRole("heading", { name: `Gracias, ${name}` })).toBeVisible();
  await expectAccessible(page);

  const copy = await page.request.get(`/sign/${secret}/copy`);
  const paper = flat(pdfText(await copy.body()));
  for (const words of [`Firmado por ${name}`, "Qué puede salir mal", "arrugas", "Compruebe esta copia en", "Sello"]) {
    expect(paper).toContain(flat(words));
  }
  const { plans } = await api.get<{ plans: { consents: { id: string; language: string }[] }[] }>("/consents", {
    patientId: patient.id,
  });
  const [signed] = plans[0]?.consents ?? [];
  expect(signed?.language).toBe("es");
  expect(await api.get(`/consents/${signed?.id}/verification`)).toMatchObject({ differences: [] });
  await page.goto(`/sign/${secret}`);
  await expect(page.getByRole("heading", { name: "Ya está firmado" })).toBeVisible();
});

test("whoever opens a link may read it in the other language", async ({ page }) => {
  const { api, plan } = await arrangePlan(true);
  const { linkId } = await api.post<{ linkId: string }>(`/plans/${plan.id}/consent-links`, { language: "en" });
  const secret = await knownSecret(linkId);
  await page.setViewportSize(viewports.phone);
  await page.goto(`/sign/${secret}`);
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Consentimiento para el tratamiento con microagujas",
  );
  await page.getByRole("navigation", { name: "Idioma" }).getByRole("link", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Consent to microneedling");
});

test("a clinician checks a seal, and is told what somebody altered past the software", async ({ page }) => {
  const arranged = await arrangePlan();
  const { patient } = arranged;
  const consentId = await signOnTablet(arranged);
  await signIn(page, "clinician");
  await page.setViewportSize(viewports.tablet);
  await page.goto(`/patients/${patient.id}/consents`);
  await page.getByRole("button", { name: /^Check the seal/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("The text, the answers and the signature are as they were signed")).toBeVisible();
  await expect(dialog.getByText(/^Compared /)).toBeVisible();
  await expectAccessible(page);
  const alter = (accepted: boolean) =>
    asDatabaseOwner(async (database) => {
      await database.query("BEGIN");
      await database.query("SET LOCAL session_replication_role = replica");
      const tick = "UPDATE consent_tick SET accepted = $1 WHERE consent_id = $2 AND item = 'photo_marketing'";
      await database.query(tick, [accepted, consentId]);
      await database.query("COMMIT");
    });
  await alter(true);
  try {
    await dialog.getByRole("button", { name: "Check again" }).click();
    await expect(dialog.getByText("This consent is not as it was signed")).toBeVisible();
    await expect(dialog.getByText(/^Not as it was sealed in bundle \d+: the answers\.$/)).toBeVisible();
    await expectAccessible(page);
  } finally {
    await alter(false);
  }
});

test("where no form says in which language to speak, the browser does", async ({ page }) => {
  const { api, plan } = await arrangePlan(true);
  const { linkId } = await api.post<{ linkId: string }>(`/plans/${plan.id}/consent-links`, { language: "es" });
  const secret = await knownSecret(linkId);
  await api.post(`/plans/${plan.id}/end`, { version: plan.version, reason: "She moved away." });
  for (const [asked, nowhere, unknown, ended] of [
    ["es-ES,es;q=0.9,en;q=0.5", "Este enlace no lleva a ninguna parte", "Ningún consentimiento", "ha terminado"],
    ["en-GB,en;q=0.9,es;q=0.5", "This link leads nowhere", "No consent has this code", "has ended"],
  ] as const) {
    const headers = { "accept-language": asked };
    const read = async (path: string) => (await page.request.get(path, { headers })).text();
    expect(await read("/sign/nobody-knows-this")).toContain(nowhere);
    expect(await read(`/verify/${"0".repeat(32)}`)).toContain(unknown);
    expect(await read(`/sign/${secret}`)).toContain(ended);
  }
});
