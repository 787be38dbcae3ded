/** The rest of the way: first start, decision, packet, receipt, desk. */
import { describe, expect, it } from "vitest";
import { PASSPHRASE } from "../src/fake/door";
import { click, element, go, has, screen, settled, start, toDecision, toSealed, type, words } from "./stage";

describe("first start", () => {
  it("asks for every step and shows the recovery code once", async () => {
    const door = await start("stage=first_start&lang=en");
    await go();
    await go();
    expect(element("error-summary").textContent).toContain("Choose training or real work");
    await click("mode-training");
    await go();
    await go();
    expect(element("error-summary").textContent).toContain("Choose a role");
    await click("role-labour-1");
    await go();
    await go();
    expect(element("error-summary").querySelectorAll("li").length).toBe(3);
    type("label", "sample-01");
    expect(element("suggestion").textContent).toBe(PASSPHRASE);
    await click("use-suggestion");
    await click("written-down");
    await go();
    await go();
    expect(element("recovery-code").textContent).toBe("ABCD EFGH JKLM NPQR");
    await go();
    expect(screen()).toBe("first-start/created");
    await click("recovery-written");
    await go();
    expect(screen()).toBe("home");
    expect(has("training-banner")).toBe(true);
    expect(door.calls.filter((command) => command === "create_vault").length).toBe(1);
  });

  it("for real work wants the supervisor's key and leaves out the role", async () => {
    await start("stage=first_start&lang=en");
    await go();
    await click("mode-real");
    await go();
    expect(screen()).toBe("first-start/passphrase");
    type("label", "sample-01");
    type("passphrase", "short");
    await settled();
    expect(element("strength").textContent).toContain("at least 15");
    await click("use-suggestion");
    await click("written-down");
    await go();
    await go();
    expect(element("error-summary").textContent).toContain("Type the key of the supervisor");
  });
});

describe("the decision", () => {
  it("has nothing preselected and needs a reason that Rust accepts", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    expect(document.querySelectorAll("input:checked").length).toBe(0);
    await go();
    expect(element("error-summary").textContent).toContain("Choose a decision");
    await click("decision-no_referral");
    type("reason", "short");
    await go();
    expect(screen()).toBe("decide");
    expect(element("reason").getAttribute("aria-invalid")).toBe("true");
    type("reason", "Sample reason, invented.");
    await go();
    expect(screen()).toBe("home");
  });

  it("keeps what was typed when help is opened in between", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    type("reason", "Sample");
    await click("help");
    await go();
    expect((element("reason") as HTMLTextAreaElement).value).toBe("Sample");
  });
});

describe("the findings", () => {
  it("give reasons with the answers, and no score", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    await click("back");
    const text = words();
    expect(text).toContain("This is screening, not determination.");
    expect(text).toContain("Who holds your passport now? – Not reached");
    expect(element("dimension-D5").dataset.state).toBe("positive");
    expect(text.indexOf("Immediate danger")).toBeLessThan(text.indexOf("Coercion"));
    expect(text).not.toMatch(/\d\s*%|score|points/i);
    await click("settle-D4-hours");
    expect(screen()).toBe("page/person");
  });
});

describe("the packet", () => {
  it("offers only who may get it, preselects nobody, and shows the police last", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    await click("decision-refer");
    type("reason", "Sample reason, invented.");
    await go();
    expect(document.querySelectorAll("input:checked").length).toBe(0);
    expect(element("recipient-3").tagName).toBe("P");
    await go();
    expect(element("error-summary").textContent).toContain("Choose an organisation");
    await click("recipient-1");
    await go();
    type("passphrase", "wrong");
    await go();
    expect(element("refusal").dataset.code).toBe("wrong-passphrase");
  });

  it("leads to a consent that was not asked, never to one that was refused", async () => {
    await start("stage=open&lang=en");
    await toDecision();
    await click("decision-refer");
    type("reason", "Sample reason, invented.");
    await go();
    expect(has("ask-1") || has("ask-3")).toBe(false);
    await click("ask-4");
    expect(screen()).toBe("page/person");
  });

  it("is saved by dialog or by a typed path, and a closed dialog changes nothing", async () => {
    const door = await start("stage=open&lang=en");
    await toSealed();
    door.refusals.set("save_packet", "cancelled");
    await go();
    expect(screen()).toBe("hand-over/sealed");
    expect(has("refusal")).toBe(false);
    door.refusals.set("save_packet", "disk-full");
    await go();
    expect(element("refusal").dataset.code).toBe("disk-full");
    type("path", "/media/sample");
    await click("use-path");
    expect(screen()).toBe("hand-over/saved");
    expect(element("saved").textContent).toContain("/media/sample");
  });

  it("comes back as a receipt", async () => {
    await start("stage=open&lang=en");
    await toSealed();
    await go();
    await go();
    await click("add-receipt");
    await go();
    expect(element("receipt").dataset.status).toBe("accepted");
    await go();
    expect(words()).toContain("Receipt came: accepted");
  });
});

describe("the desk", () => {
  it("answers with a reason, signs, and saves the receipt", async () => {
    await start("stage=open&desk&lang=en");
    expect(words()).toContain("No packets yet.");
    await go();
    expect(element("signature").textContent).toContain("Unchanged since it was signed");
    expect(words()).toContain("The employer");
    expect(element("differs").textContent).toContain("Exploitation");
    await go();
    expect(element("error-summary").querySelectorAll("li").length).toBe(2);
    await click("return");
    await go();
    expect(element("error-summary").textContent).toContain("Choose why you return it");
    await click("return-incomplete");
    type("passphrase", PASSPHRASE);
    await go();
    expect(element("response").dataset.status).toBe("returned");
    await go();
    expect(screen()).toBe("packet/saved");
    await go();
    expect(words()).toContain("Returned");
  });

  it("opens nothing that was changed", async () => {
    const door = await start("stage=open&desk&lang=en");
    door.refusals.set("receive_packet", "packet-changed");
    await go();
    expect(screen()).toBe("inbox");
    expect(element("refusal").dataset.code).toBe("packet-changed");
  });
});

describe("a bug of ours", () => {
  it("is shown on the problem page with its code, and one step leads back", async () => {
    const door = await start("stage=open&lang=en");
    const call = door.call.bind(door);
    door.call = async (command, args) => {
      if (command === "begin_case") throw "invalid args `case`";
      return call(command, args);
    };
    await go();
    await go();
    expect(screen()).toBe("problem");
    expect(element("problem-code").textContent).toBe("internal");
    await go();
    expect(screen()).toBe("begin");
  });
});
