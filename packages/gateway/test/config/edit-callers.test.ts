import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify, type Document } from 'yaml';
import { addItem, editText, removeItem } from '../../src/config/edit-callers.ts';

const COMMENTED = `# At the top.
accounts:
  - name: default # The only one.
    plan: pro
    # Not now.
    #planShare: 0.5

# Below.
callers:
  # The first.
  - name: a # Ann.
    allow: ['GET /**']   # Everything.
    keys:
      - { id: one }
      # The second.
      - { id: two } # Spare.
    # Under keys.
  - name: b
    keys: [{ id: three }, { id: four }]

# At the end.
`;

describe('editing a YAML document', () => {
  const value = parse(COMMENTED);
  const [first, second] = value.callers;

  it.each<[string, (document: Document) => void, unknown, string[]]>([
    [
      'adds a caller',
      (document) => addItem(document, ['callers'], { name: 'c' }),
      { ...value, callers: [first, second, { name: 'c' }] },
      [],
    ],
    [
      'adds a key to a block list',
      (document) => addItem(document, ['callers', 0, 'keys'], { id: 'x' }),
      { ...value, callers: [{ ...first, keys: [...first.keys, { id: 'x' }] }, second] },
      [],
    ],
    [
      'adds a key to a flow list',
      (document) => addItem(document, ['callers', 1, 'keys'], { id: 'x' }),
      { ...value, callers: [first, { ...second, keys: [...second.keys, { id: 'x' }] }] },
      [],
    ],
    [
      'adds a group',
      (document) => document.setIn(['admin', 'key'], 'k'),
      { ...value, admin: { key: 'k' } },
      [],
    ],
    [
      'changes a setting',
      (document) => document.setIn(['accounts', 0, 'plan'], 'free'),
      { ...value, accounts: [{ name: 'default', plan: 'free' }] },
      [],
    ],
    [
      'adds a setting',
      (document) => document.setIn(['accounts', 0, 'extra'], '1'),
      { ...value, accounts: [{ name: 'default', plan: 'pro', extra: '1' }] },
      [],
    ],
    [
      'removes a key from a block list, with the comment on its line',
      (document) => removeItem(document, ['callers', 0, 'keys'], 1),
      { ...value, callers: [{ ...first, keys: [{ id: 'one' }] }, second] },
      ['# Spare.'],
    ],
    [
      'removes a key from a flow list',
      (document) => removeItem(document, ['callers', 1, 'keys'], 0),
      { ...value, callers: [first, { ...second, keys: [{ id: 'four' }] }] },
      [],
    ],
    [
      'removes a caller',
      (document) => removeItem(document, ['callers'], 1),
      { ...value, callers: [first] },
      [],
    ],
  ])('%s and keeps all other comments in place', (_what, edit, expected, removed) => {
    const text = expectEdited(COMMENTED, edit);
    expect(parse(text)).toEqual(expected);
    expect(comments(text)).toEqual(comments(COMMENTED).filter((line) => !removed.includes(line)));
  });

  it('keeps a commented-out setting at its level, so that it can still be enabled', () => {
    const text = 'accounts:\n  - name: a\n    #plan: pro\n\n#redis:\n#  url: x\n\nlog: {}\n';
    const edited = expectEdited(text, (document) => document.setIn(['admin', 'port'], 1));
    expect(parse(edited.replaceAll('#', ''))).toMatchObject({
      accounts: [{ name: 'a', plan: 'pro' }],
      redis: { url: 'x' },
    });
  });

  it.each([
    [
      'an anchor that is used elsewhere',
      (document: Document) => removeItem(document, ['callers'], 0),
    ],
    ['a setting of an alias', (document: Document) => document.setIn(['b', 'x'], 1)],
  ])('leaves a document to the user if the edit changes %s', (_name, edit) => {
    const text = "callers: [{ allow: &all ['GET /**'] }, { allow: *all }]\na: &a { x: 0 }\nb: *a\n";
    expect(editText(text, edit)).toEqual({
      kind: 'rejected',
      issues: [{ path: [], message: 'cannot be edited automatically; edit it by hand' }],
    });
  });

  it('does not treat a line of a block scalar as a comment', () => {
    const text = '# One.\na: |\n  x\n  # One.\n    # Two.\nb: 1\n';
    const edited = expectEdited(text, (document) => document.setIn(['b'], 2));
    expect(parse(edited)).toEqual({ ...parse(text), b: 2 });
  });

  it.each([
    '',
    '# Nothing yet.\n',
    'callers:\n',
    'callers: []\n',
    'callers: ~ # None.\n',
    'a: 1',
    '{ a: 1 }',
    'callers: [{ name: z }]\n',
    'callers:\n-\n  name: z\n',
  ])('adds a caller to %j', (text) => {
    const added = expectEdited(text, (document) =>
      addItem(document, ['callers'], { name: 'a', keys: [{ id: 'one' }] }),
    );
    const { callers, ...others } = parse(added);
    expect(callers.at(-1)).toEqual({ name: 'a', keys: [{ id: 'one' }] });
    expect({ callers: callers.slice(0, -1), ...others }).toMatchObject(
      JSON.parse(JSON.stringify({ ...parse(text), callers: parse(text)?.callers ?? [] })),
    );
    expect(comments(added).map((line) => line.trim())).toEqual(comments(text));
  });

  it('changes only the edited node, for any document in any layout', () => {
    const name = fc.stringMatching(/^[a-z #:"'-]{1,8}$/);
    const item = fc.record({ name, keys: fc.array(fc.record({ id: name }), { maxLength: 3 }) });
    const document = fc.record({
      callers: fc.array(item, { minLength: 1, maxLength: 4 }),
      other: name,
    });
    const layout = fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(document, layout, item, fc.nat(), (original, options, added, at) => {
        const text = stringify(original, options);
        fc.pre(parseDocument(text).errors.length === 0);
        const edit = (change: (edited: Document) => void): any => parse(expectEdited(text, change));
        const { callers } = original;
        expect(edit((edited) => addItem(edited, ['callers'], added))).toEqual({
          ...original,
          callers: [...callers, added],
        });
        const index = at % callers.length;
        const fewer = callers.toSpliced(index, 1);
        const rest =
          fewer.length === 0 ? { other: original.other } : { ...original, callers: fewer };
        expect(edit((edited) => removeItem(edited, ['callers'], index))).toEqual(rest);
        expect(edit((edited) => edited.setIn(['other'], added.name))).toEqual({
          ...original,
          other: added.name,
        });
        const keys = [...callers[index]!.keys, { id: 'x' }];
        const path = ['callers', index, 'keys'];
        const withKey = edit((edited) => addItem(edited, path, { id: 'x' }));
        expect(withKey.callers[index].keys).toEqual(keys);
      }),
      { numRuns: 60 },
    );
  });
});

function expectEdited(text: string, edit: (document: Document) => void): string {
  const result = editText(text, edit);
  if (result.kind === 'rejected') throw new Error(JSON.stringify(result.issues));
  return result.text;
}

/** Comment lines with their indentation, and comments beside values without it. */
function comments(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*#.*|(?<=\S\s+)#.*/.exec(line) ?? []);
}
