/** Questions, choices and answers in words. */
import type { AnswerView } from "../bindings/AnswerView";
import type { Names } from "../bindings/Names";
import type { QuestionView } from "../bindings/QuestionView";
import type { RepeatView } from "../bindings/RepeatView";
import { isoDate } from "./format";
import { find, language, type Said, say, t } from "./text.svelte";

/** What a question's texts are called by: the id without the number of the instance of a repeat. */
export function baseOf(id: string): string {
  return id.replace(/__\d+$/, "");
}

/** The question itself. */
export function questionText(protocol: string, wanted: string, id: string): Said {
  return say(protocol, wanted, `q-${baseOf(id)}`);
}

/** The question as it is read to the person: on the child route in the words for a child, where it has them. */
export function readText(protocol: string, wanted: string, id: string, child: boolean): Said {
  return (child ? questionPart(protocol, wanted, id, "child") : null) ?? questionText(protocol, wanted, id);
}

/** The heading of an instance of a repeat. */
export function repeatText(protocol: string, wanted: string, repeat: RepeatView): Said {
  return say(protocol, wanted, `repeat-${repeat.id}`, "", { number: String(repeat.number) });
}

/** One of the question's optional attributes: `child`, `hint`, `why`, `counts`, `counts-not`, `constraint`. */
export function questionPart(protocol: string, wanted: string, id: string, part: string): Said | null {
  return find(protocol, wanted, `q-${baseOf(id)}`, part);
}

/** A choice, from the question's own texts or its shared list. */
export function choiceText(protocol: string, wanted: string, question: QuestionView, code: string): Said {
  const message = question.list === null ? `q-${question.base}` : `list-${question.list}`;
  return say(protocol, wanted, message, `c-${code}`);
}

/** A non-answer in a language: the person's page shows it in two. What the officer only looks at has words of its own. */
export function nonAnswerText(wanted: string, question: QuestionView, code: string): Said {
  const own = question.observation ? find("", wanted, `observed-${code}`) : null;
  return own ?? say("", wanted, `non-answer-${code}`);
}

function nonAnswer(question: QuestionView, code: string, reason: string | null): string {
  const what = nonAnswerText(language(), question, code).text;
  return reason === null ? what : t("non-answer-because", { what, reason: t(`not-asked-${reason}`) });
}

/** The answer in words; no answer is "not reached". */
export function answerText(protocol: string, question: QuestionView, answer: AnswerView | null): string {
  const choice = (code: string) => choiceText(protocol, language(), question, code).text;
  if (answer === null) return t("non-answer-not_reached");
  switch (answer.type) {
    case "one":
      return choice(answer.value);
    case "many":
      return answer.value.map(choice).join("; ");
    case "integer":
      return String(answer.value);
    case "decimal":
      return language() === "en" ? answer.value : answer.value.replace(".", ",");
    case "text":
      return answer.value;
    case "date":
      return isoDate(answer.value);
    case "non_answer":
      return nonAnswer(question, answer.value.code, answer.value.reason);
  }
}

/** A directory name in the interface language; another language steps in when it is empty there. */
export function nameOf(names: Names): Said {
  const wanted = language();
  const found = ([wanted, "ru", "en", "ky"] as const).find((code) => names[code] !== "");
  return { text: found ? names[found] : "", language: found ?? wanted, missing: found !== wanted };
}

/** Letters that a Russian keyboard lacks, and what people type instead. */
const FOLDED: Record<string, string> = { \u04a3: "\u043d", \u04e9: "\u043e", \u04af: "\u0443", \u0451: "\u0435" };

/** A text for searching: small letters, and the Kyrgyz ones as a Russian keyboard gives them. Never stored. */
export function folded(text: string): string {
  return [...text.toLowerCase()].map((letter) => FOLDED[letter] ?? letter).join("");
}
