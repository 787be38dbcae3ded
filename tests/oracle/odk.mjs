// ODK's own engine behind one line of JSON per act: {"op": "load", "xform", "more"} or {"op": "answer", "id", "value"}.
// Each line is answered with the state of every question and calculation, instances named as ours are: `<id>__<n>` from the second on.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { JSDOM } from 'jsdom';

process.env.TZ = 'UTC';
const NOW = Date.parse('2026-11-24T00:00:00Z'); // today() and now() of both engines
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [NOW]));
  }
  static now() {
    return NOW;
  }
};

// The engine is made for browsers: in Node it looks for these.
globalThis.require = createRequire(import.meta.url);
globalThis.__dirname = '.';
const dom = new JSDOM('<html></html>');
const borrowed = ['document', 'DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'XMLDocument', 'Attr', 'Text'];
borrowed.push('CDATASection', 'Comment', 'NodeFilter', 'XPathResult', 'HTMLElement');
globalThis.window ??= dom.window;
for (const name of borrowed) globalThis[name] ??= dom.window[name];
const { loadForm } = await import('@getodk/xforms-engine');

let root; // the form being filled in
let more; // repeat → { more: id of its question, max }
let answered; // id → value as it was given, also of instances that are gone
let known; // node ids of the instances that have been filled in

const name = (id, instance) => (instance > 1 ? `${id}__${instance}` : id);
const last = (reference) => reference.split('/').pop().replace(/\[\d+\]$/, '');

/** Every leaf with its name among ours. */
function* leaves(node, instance = 1) {
  for (const child of node.currentState.children ?? []) {
    if (child.nodeType === 'repeat-instance') {
      const place = node.currentState.children.indexOf(child) + 1;
      yield* leaves(child, place);
    } else if (child.currentState.children) yield* leaves(child, instance);
    else yield [name(last(child.currentState.reference), instance), child];
  }
}

function* ranges(node) {
  for (const child of node.currentState.children ?? []) {
    if (child.nodeType.startsWith('repeat-range')) yield child;
    if (child.currentState.children) yield* ranges(child);
  }
}

function put(node, value) {
  if (node.nodeType === 'select') node.selectValues([value ?? []].flat());
  else if (value === null) node.setValue(node.valueType === 'string' ? '' : null);
  else node.setValue(node.valueType === 'int' ? BigInt(value) : value);
}

/** The first instance is always there; a `yes` to `more` opens the next. */
function wantedInstances(range, { more: question, max }) {
  const instances = range.currentState.children;
  const opens = (instance) => {
    for (const [id, node] of leaves(instance)) {
      if (id === question) return node.currentState.relevant && node.currentState.value[0] === 'yes';
    }
    return false;
  };
  const shut = instances.findIndex((instance) => !opens(instance));
  return Math.min(max, shut < 0 ? instances.length + 1 : shut + 1);
}

/** Opens and closes instances until nothing changes, and gives new ones the answers that they once had. */
function settle() {
  for (let round = 0; round < 50; round++) {
    let changed = false;
    for (const range of ranges(root)) {
      const rule = more[last(range.currentState.reference)];
      const there = range.currentState.children.length;
      if (rule) {
        const wanted = wantedInstances(range, rule);
        if (wanted > there) range.addInstances(there - 1, wanted - there);
        if (wanted < there) range.removeInstances(wanted, there - wanted);
        changed ||= wanted !== there;
      }
      for (const [place, instance] of range.currentState.children.entries()) {
        if (known.has(instance.nodeId)) continue;
        known.add(instance.nodeId);
        changed = true;
        for (const [id, node] of leaves(instance, place + 1)) if (answered.has(id)) put(node, answered.get(id));
      }
    }
    if (!changed) return;
  }
  throw new Error('instances open and close without end');
}

const text = (value) => (value === null || value === undefined ? '' : typeof value === 'object' && 'toArray' in value ? value.toArray().join(' ') : `${value}`);

function state() {
  const all = [];
  for (const [id, node] of leaves(root)) {
    if (node.nodeType === 'attribute' || last(node.currentState.reference).startsWith('instanceID')) continue;
    const { relevant, value, valueOptions } = node.currentState;
    all.push({
      id,
      visible: relevant,
      value: Array.isArray(value) ? value.join(' ') : text(value),
      violated: node.validationState?.constraint?.valid === false,
      choices: relevant && valueOptions ? valueOptions.map((option) => option.value) : null,
    });
  }
  return all;
}

async function act(line) {
  if (line.op === 'load') {
    const form = await loadForm(line.xform);
    if (form.status === 'failure') throw form.error;
    root = form.createInstance().root;
    [more, answered, known] = [line.more, new Map(), new Set()];
  } else {
    answered.set(line.id, line.value);
    for (const [id, node] of leaves(root)) if (id === line.id) put(node, line.value);
  }
  settle();
  return { state: state() };
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    reply = await act(JSON.parse(line));
  } catch (error) {
    reply = { error: `${error?.message ?? error} ${error?.cause?.message ?? ''}`.trim() };
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
