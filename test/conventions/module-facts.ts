import { parseAst } from 'vitest/node';

/** How a module reaches for another one. A `type` import is gone at run time. */
export type ImportKind = 'value' | 'type' | 'dynamic';

/** One import, or a re-export, which is an import too. */
export interface ImportFact {
  readonly specifier: string;
  readonly kind: ImportKind;
}

/** Something a module declares and exports. */
export interface ExportFact {
  readonly name: string;
  readonly documented: boolean;
}

/** What the conventions ask of a module. */
export interface ModuleFacts {
  readonly imports: readonly ImportFact[];
  /** Exports declared here; a re-export is documented where it comes from. */
  readonly declared: readonly ExportFact[];
  readonly exportsEverything: boolean;
  readonly exportsDefault: boolean;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** Reads a module's syntax tree. TypeScript 7 has no compiler API; vitest brings a parser for TypeScript. */
export function readModuleFacts(source: string): ModuleFacts {
  // oxlint-disable-next-line typescript/no-deprecated -- its successor is not among vitest's exports
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { body: Node[] };
  const nodes = [...walkNodes(body)];
  const documentation = new Documentation(source, body);
  return {
    imports: nodes.flatMap(readImports),
    declared: declaredExports(body, documentation),
    exportsEverything: body.some(({ type }) => type === 'ExportAllDeclaration'),
    exportsDefault: body.some(
      (node) =>
        node.type === 'ExportDefaultDeclaration' ||
        childNodes(node, 'specifiers').some((one) => nodeName(one['exported']) === 'default'),
    ),
  };
}

function* walkNodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walkNodes(item);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const child of Object.values(value)) yield* walkNodes(child);
  }
}

function readImports(node: Node): ImportFact[] {
  const specifier = literalText(node['source']);
  if (specifier === undefined) return [];
  switch (node.type) {
    case 'ImportExpression':
      return [{ specifier, kind: 'dynamic' }];
    case 'TSImportType':
      return [{ specifier, kind: 'type' }];
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return [{ specifier, kind: isTypeOnly(node) ? 'type' : 'value' }];
    default:
      return [];
  }
}

/** `import type { A }` and `import { type A }` alike; `import 'x'` is run for its effects. */
function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = childNodes(node, 'specifiers');
  const isType = (one: Node): boolean =>
    one['importKind'] === 'type' || one['exportKind'] === 'type';
  return specifiers.length > 0 && specifiers.every(isType);
}

/** An overloaded function counts as documented when one of its signatures is. */
function declaredExports(body: readonly Node[], documentation: Documentation): ExportFact[] {
  const documented = new Map<string, boolean>();
  const note = (name: string | undefined, at: Node): void => {
    if (name !== undefined)
      documented.set(name, documented.get(name) === true || documentation.isAbove(at));
  };
  const local = new Map(
    body.flatMap((node) => declaredNames(node).map((name) => [name, node] as const)),
  );
  for (const node of body.filter(({ type }) => type === 'ExportNamedDeclaration')) {
    for (const name of declaredNames(node['declaration'])) note(name, node);
    if (literalText(node['source']) !== undefined) continue;
    for (const one of childNodes(node, 'specifiers')) {
      const declaration = local.get(nodeName(one['local']) ?? '');
      // Without a declaration of its own it was imported, and is documented there.
      if (declaration !== undefined) note(nodeName(one['exported']), declaration);
    }
  }
  return [...documented].map(([name, isDocumented]) => ({ name, documented: isDocumented }));
}

/** The names that a declaration introduces. */
function declaredNames(declaration: unknown): string[] {
  if (!isNode(declaration)) return [];
  const names =
    declaration.type === 'VariableDeclaration'
      ? childNodes(declaration, 'declarations').map((one) => nodeName(one['id']))
      : [nodeName(declaration['id'])];
  return names.filter((name) => name !== undefined);
}

/** Where the doc comments of a module are. */
class Documentation {
  readonly #source: string;
  readonly #body: readonly Node[];

  constructor(source: string, body: readonly Node[]) {
    this.#source = source;
    this.#body = body;
  }

  /** Whether the comment right above a top-level node, behind the node before it, is a doc comment. */
  isAbove({ start }: Node): boolean {
    const before = this.#body.map((node) => Number(node['end'])).filter((end) => end <= start);
    const gap = this.#source.slice(Math.max(0, ...before), start).trimEnd();
    return gap.endsWith('*/') && gap.slice(gap.lastIndexOf('/*')).startsWith('/**');
  }
}

function childNodes(node: Node, property: string): Node[] {
  const value = node[property];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function literalText(literal: unknown): string | undefined {
  const value = isNode(literal) ? literal['value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** An identifier's name; exports may also be named by a string. */
function nodeName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  return typeof node['name'] === 'string' ? node['name'] : literalText(node);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
