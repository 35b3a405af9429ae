import { defined } from '../defined.js';
import type { Block, Run, View, ViewRecord } from '../views/view.js';
import { visible } from './control-characters.js';
import { webAddress } from './web-address.js';

/**
 * Make control characters visible in every string of a view, and remove links that do not lead to the web. Each part is
 * converted when it is first read. With `keepsReturns`, a carriage return at the end of a line stays, because `git
 * apply` needs it.
 */
export function escapedView<R extends ViewRecord>(view: View<R>, keepsReturns = false): View<R> {
  return {
    name: view.name,
    ...defined({ case: visibleData(view.case), language: view.language }),
    fields: view.fields,
    get records() {
      return view.records.map((record) => visibleData(record));
    },
    get blocks() {
      return view.blocks.map((block) => visibleBlock(block, keepsReturns));
    },
    get cases() {
      const { cases = [] } = view;
      const shown = new Map([...new Set(cases)].map((one) => [one, visibleData(one, isWebLink)] as const));
      return cases.flatMap((one) => shown.get(one) ?? []);
    },
  };
}

function visibleBlock(block: Block, keepsReturns: boolean): Block {
  if (block.kind !== 'lines' || !keepsReturns) return visibleData(block, isWebLink);
  return { ...block, lines: block.lines.map(visibleEnded) };
}

function visibleEnded({ text, ...run }: Run): Run {
  const end = text.endsWith('\r') ? '\r' : '';
  return { ...visibleData(run, isWebLink), text: visible(text.slice(0, text.length - end.length)) + end };
}

/** Whether an entry of a block may stay: anything except a link that does not lead to the web. */
function isWebLink(key: string, value: unknown): boolean {
  return (key !== 'href' && key !== 'pageHref') || (typeof value === 'string' && webAddress(value) !== undefined);
}

type Keeps = (key: string, value: unknown) => boolean;

/**
 * Make control characters visible in every string of plain data, keys included. Returns the same object if nothing
 * changes.
 */
export function visibleData<T>(value: T, keeps: Keeps = () => true): T {
  // A string stays a string, a list a list, an object an object of the same shape.
  return mapped(value, keeps) as T;
}

function mapped(value: unknown, keeps: Keeps): unknown {
  if (typeof value === 'string') return visible(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let items: unknown[] | undefined;
    for (const [index, item] of value.entries()) {
      const shown = mapped(item, keeps);
      if (shown !== item) items ??= value.slice();
      if (items) items[index] = shown;
    }
    return items ?? value;
  }
  // Most objects stay the same, so only one that does not is taken apart.
  const keys = Object.keys(value);
  const parts: readonly unknown[] = Object.values(value);
  const shown = parts.map((part) => mapped(part, keeps));
  const isSame = keys.every(
    (key, index) => shown[index] === parts[index] && visible(key) === key && keeps(key, shown[index]),
  );
  if (isSame) return value;
  const entries = keys.map((key, index) => [visible(key), shown[index]] as const);
  return Object.fromEntries(entries.filter(([key, part]) => keeps(key, part)));
}
