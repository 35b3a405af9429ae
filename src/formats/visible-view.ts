import type { Block, Case, CitedCase, Excerpt, Inline, Node, Text, View, ViewRecord } from '../views/blocks/view.js';
import { visible } from './visible.js';
import { webAddress } from './web-address.js';

/**
 * The view with every string in it made visible, and without links that do not lead to the web; made as it is read.
 * With `keepsReturns`, lines that programs take keep the carriage return at their end, which moves nothing there: without
 * it `git apply` refuses them.
 */
export function visibleView(view: View, keepsReturns = false): View {
  return {
    name: view.name,
    ...(view.case && { case: visibleCase(view.case) }),
    fields: view.fields,
    get records() {
      return view.records.map(visibleRecord);
    },
    get blocks() {
      return view.blocks.map((block) => visibleBlock(block, keepsReturns));
    },
    get cases() {
      const { cases = [] } = view;
      const shown = new Map([...new Set(cases)].map((one) => [one, visibleCited(one)] as const));
      return cases.flatMap((one) => shown.get(one) ?? []);
    },
  };
}

function visibleCited({ summary, sources, ...rest }: CitedCase): CitedCase {
  return {
    ...visibleCase(rest),
    ...(summary !== undefined && { summary: visible(summary) }),
    sources: sources.map(({ citation, url, archive, ...source }) => ({
      ...source,
      citation: visibleText(citation),
      ...(url !== undefined && { url: visible(url) }),
      ...(archive !== undefined && { archive: visible(archive) }),
    })),
  };
}

function visibleBlock(block: Block, keepsReturns: boolean): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: visibleText(block.text), ...(block.case && { case: visibleCase(block.case) }) };
    case 'paragraph':
    case 'note':
      return { ...block, text: visibleText(block.text) };
    case 'lines':
      return { ...block, lines: block.lines.map((run) => ({ ...run, text: visibleEnded(run.text, keepsReturns) })) };
    case 'finding': {
      const { excerpt, hint } = block;
      return {
        ...block,
        head: visibleText(block.head),
        ...(excerpt && { excerpt: visibleExcerpt(excerpt) }),
        ...(hint && { hint: visibleText(hint) }),
      };
    }
    case 'entries':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          label: visibleText(item.label),
          body: item.body.map(visibleText),
        })),
      };
    case 'chart':
      return {
        ...block,
        events: block.events.map((event) => ({
          ...event,
          title: visible(event.title),
          ...(event.kind !== undefined && { kind: visible(event.kind) }),
        })),
      };
    case 'tree':
      return { ...block, root: visibleNode(block.root) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: visible(column.title) })),
        rows: block.rows.map((row) => row.map(visibleText)),
      };
  }
}

function visibleEnded(line: string, keepsReturns: boolean): string {
  return keepsReturns && line.endsWith('\r') ? `${visible(line.slice(0, -1))}\r` : visible(line);
}

function visibleCase({ title, ...rest }: Case): Case {
  return { ...rest, title: visible(title) };
}

function visibleNode({ body, children }: Node): Node {
  return { body: body.map(visibleText), children: children.map(visibleNode) };
}

function visibleExcerpt({ line, before, marked, after }: Excerpt): Excerpt {
  return { line, before: visible(before), marked: visible(marked), after: visible(after) };
}

function visibleText(text: Text): Text {
  return text.map(visibleInline);
}

function visibleInline(inline: Inline): Inline {
  if (typeof inline === 'string') return visible(inline);
  const { href, ...run } = inline;
  const address = href === undefined ? undefined : visible(href);
  const leads = address !== undefined && webAddress(address) !== undefined;
  return { ...run, text: visible(run.text), ...(leads && { href: address }) };
}

export function visibleRecord(record: ViewRecord): ViewRecord {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [visible(key), visibleValue(value)]));
}

function visibleValue(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(visibleValue);
  if (typeof value === 'object' && value !== null) return visibleRecord({ ...value });
  return value;
}
