import { parseAst } from 'vitest/node';

/** How a module imports another one. A `type` import does not exist at run time. */
export type ImportKind = 'value' | 'type' | 'dynamic';

/** An import or a re-export. */
export interface ImportFact {
  readonly specifier: string;
  readonly kind: ImportKind;
}

/** A declaration that a module exports. */
export interface ExportFact {
  readonly name: string;
  readonly documented: boolean;
}

/** The facts of a module that the conventions are checked against. */
export interface ModuleFacts {
  readonly imports: readonly ImportFact[];
  /** Exports declared in the module; re-exports are documented where they are declared. */
  readonly declared: readonly ExportFact[];
  readonly exportsEverything: boolean;
  readonly exportsDefault: boolean;
}

/** A node of the syntax tree (ESTree with TypeScript). */
export type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

/** Parses a TypeScript module. TypeScript 7 has no compiler API, so the parser is that of Vitest. */
export function parseModule(source: string): Node[] {
  // oxlint-disable-next-line typescript/no-deprecated -- Vitest does not export its successor
  return (parseAst(source, { lang: 'ts' }) as unknown as { body: Node[] }).body;
}

/** Reads the facts of a module from its source. */
export function readModuleFacts(source: string): ModuleFacts {
  const body = parseModule(source);
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

/** Yields every node of a syntax tree, parents first. */
export function* walkNodes(value: unknown): Generator<Node> {
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

/** Whether an import has types only: `import type { A }` or `import { type A }`. `import 'x'` runs the module. */
function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers = childNodes(node, 'specifiers');
  const isType = (one: Node): boolean =>
    one['importKind'] === 'type' || one['exportKind'] === 'type';
  return specifiers.length > 0 && specifiers.every(isType);
}

/** An overloaded function is documented if one of its signatures is. */
function declaredExports(body: readonly Node[], documentation: Documentation): ExportFact[] {
  const documented = new Map<string, boolean>();
  const record = (name: string | undefined, declaration: Node): void => {
    if (name !== undefined)
      documented.set(name, documented.get(name) === true || documentation.isAbove(declaration));
  };
  const local = new Map(
    body.flatMap((node) => declaredNames(node).map((name) => [name, node] as const)),
  );
  for (const node of body.filter(({ type }) => type === 'ExportNamedDeclaration')) {
    for (const name of declaredNames(node['declaration'])) record(name, node);
    if (literalText(node['source']) !== undefined) continue;
    for (const one of childNodes(node, 'specifiers')) {
      const declaration = local.get(nodeName(one['local']) ?? '');
      // An imported name is documented in the module that declares it.
      if (declaration !== undefined) record(nodeName(one['exported']), declaration);
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

/** The doc comments of a module. */
class Documentation {
  readonly #source: string;
  readonly #body: readonly Node[];

  constructor(source: string, body: readonly Node[]) {
    this.#source = source;
    this.#body = body;
  }

  /** Whether the comment between a top-level node and the node before it is a doc comment. */
  isAbove({ start }: Node): boolean {
    const before = this.#body.map((node) => node.end).filter((end) => end <= start);
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

/** The name of an identifier, or the text of a string, which can name an export too. */
function nodeName(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  return typeof node['name'] === 'string' ? node['name'] : literalText(node);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
