import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { addItem, removeItem, setValue } from '../../src/config/yaml-edit.ts';

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

describe('a change to a YAML text', () => {
  it.each<[string, (text: string) => string, string[], string[]]>([
    ['adds a caller', (text) => addItem(text, ['callers'], { name: 'c' }), ['  - name: c'], []],
    [
      'adds a key below others',
      (text) => addItem(text, ['callers', 0, 'keys'], { id: 'x' }),
      ['      - id: x'],
      [],
    ],
    [
      'adds a key beside others',
      (text) => addItem(text, ['callers', 1, 'keys'], { id: 'x' }),
      ['    keys: [{ id: three }, { id: four }, { id: x }]'],
      ['    keys: [{ id: three }, { id: four }]'],
    ],
    [
      'adds a group',
      (text) => setValue(text, ['admin', 'key'], 'k'),
      ['admin:', '  key: k', ''],
      [],
    ],
    [
      'changes a value',
      (text) => setValue(text, ['accounts', 0, 'plan'], 'free'),
      ['    plan: free'],
      ['    plan: pro'],
    ],
    [
      'adds a value',
      (text) => setValue(text, ['accounts', 0, 'extra'], '1'),
      ['    extra: "1"'],
      [],
    ],
    [
      'removes a key',
      (text) => removeItem(text, ['callers', 0, 'keys'], 1),
      [],
      ['      - { id: two } # Spare.'],
    ],
    [
      'removes a key beside others',
      (text) => removeItem(text, ['callers', 1, 'keys'], 0),
      ['    keys: [{ id: four }]'],
      ['    keys: [{ id: three }, { id: four }]'],
    ],
    [
      'removes a caller',
      (text) => removeItem(text, ['callers'], 1),
      [],
      ['  - name: b', '    keys: [{ id: three }, { id: four }]'],
    ],
  ])('%s and leaves every other line as it is', (_what, change, added, removed) => {
    const before = COMMENTED.split('\n');
    const after = change(COMMENTED).split('\n');
    expect(without(after, before)).toEqual(added);
    expect(without(before, after)).toEqual(removed);
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
  ])('works in %j', (text) => {
    const added = addItem(text, ['callers'], { name: 'a', keys: [{ id: 'one' }] });
    const { callers, ...others } = parse(added);
    expect(callers.at(-1)).toEqual({ name: 'a', keys: [{ id: 'one' }] });
    expect({ callers: callers.slice(0, -1), ...others }).toMatchObject(
      JSON.parse(JSON.stringify({ ...parse(text), callers: parse(text)?.callers ?? [] })),
    );
  });

  it('does what it says, whatever the text is and however it is laid out', () => {
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
      fc.property(document, layout, item, fc.nat(), (value, options, added, at) => {
        const text = stringify(value, options);
        fc.pre(parseDocument(text).errors.length === 0);
        const { callers } = value;
        expect(parse(addItem(text, ['callers'], added))).toEqual({
          ...value,
          callers: [...callers, added],
        });
        const index = at % callers.length;
        const fewer = callers.toSpliced(index, 1);
        const rest = fewer.length === 0 ? { other: value.other } : { ...value, callers: fewer };
        expect(parse(removeItem(text, ['callers'], index))).toEqual(rest);
        expect(parse(setValue(text, ['other'], added.name))).toEqual({
          ...value,
          other: added.name,
        });
        const keys = [...callers[index]!.keys, { id: 'x' }];
        const path = ['callers', index, 'keys'];
        expect(parse(addItem(text, path, { id: 'x' })).callers[index].keys).toEqual(keys);
      }),
      { numRuns: 60 },
    );
  });
});

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
