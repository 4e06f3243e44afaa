import type { Config } from "../../config.ts";
import { EXIT } from "../../domain/errors.ts";
import { count } from "../../server/pages/words.ts";
import { type Check, describeFinding, examine, type Finding } from "../doctor/finding.ts";
import { examineDatabase, examineSearch } from "../doctor/index-checks.ts";
import { examineDisk, examinePort } from "../doctor/machine-checks.ts";
import { examineCards, examineModel, examineProviders } from "../doctor/model-checks.ts";
import { examineHnswlib, examineNode, examineSettings, examineSqliteAddon } from "../doctor/program-checks.ts";
import type { Terminal } from "../output.ts";
import { styleOf } from "../style.ts";

/** Checks everything that Shortlist stands on and says of each part whether it works, and what to do where not. */
export async function doctor(options: { json: boolean }, config: Config, terminal: Terminal): Promise<number> {
  const style = styleOf(terminal);
  const findings: Finding[] = [];
  for (const check of checks(config, terminal)) {
    const finding = await examine(check);
    findings.push(finding);
    // Each as soon as it is known: a probe of a graphics card may take half a minute.
    if (!options.json) for (const line of describeFinding(finding, style)) terminal.out(line);
  }
  const failed = findings.some(({ state }) => state === "fail");
  if (options.json) terminal.out(JSON.stringify({ ok: !failed, findings }));
  else terminal.out(verdict(findings));
  return failed ? EXIT.incompatible : EXIT.ok;
}

function checks(config: Config, terminal: Terminal): Check[] {
  return [
    ["node", examineNode],
    ["settings", examineSettings],
    ["better-sqlite3", examineSqliteAddon],
    ["hnswlib", examineHnswlib],
    ["models", () => examineCards(config)],
    ["onnxruntime", () => examineProviders(config)],
    ["model", () => examineModel(config, terminal)],
    ["disk", () => examineDisk(config)],
    ["database", () => examineDatabase(config)],
    ["search", () => examineSearch(config, terminal)],
    ["port", () => examinePort(config)],
  ];
}

function verdict(findings: readonly Finding[]): string {
  const failures = findings.filter(({ state }) => state === "fail").length;
  const warnings = findings.filter(({ state }) => state === "warn").length;
  if (failures + warnings === 0) return "All is well.";
  const parts = [failures > 0 ? count(failures, "failure") : "", warnings > 0 ? count(warnings, "warning") : ""];
  return `${parts.filter(Boolean).join(", ")}: below each stands what to do.`;
}
