import { opaqueId, encodeUserId } from './ids.ts';
import { DEPARTMENTS, FIRST_NAMES, LAST_NAMES, OFFICES, type Department } from './names.ts';
import { hash, pick, permuteDigits } from './deterministic-random.ts';
import { DAY_MS, formatIsoSeconds } from '../time/date-time.ts';

/** The status of a user. */
export type UserStatus = 'active' | 'inactive' | 'pending';

/** Zoom's user types: 1 Basic, 2 Licensed, 4 Unassigned without Meetings Basic, 99 None. */
export type UserType = 1 | 2 | 4 | 99;

/** A phone number of a user. */
export interface PhoneNumber {
  readonly code: string;
  readonly country: string;
  readonly label: string;
  readonly number: string;
  readonly verified: boolean;
}

/** A user with Zoom's field names. Immutable: changes create a new object. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly display_name: string;
  readonly type: UserType;
  readonly status: UserStatus;
  /** '0' owner, '1' admin, '2' member; any other is a role that was created. */
  readonly role_id: string;
  readonly pmi: number;
  readonly use_pmi: boolean;
  readonly timezone: string;
  readonly language: string;
  readonly dept: string;
  readonly job_title: string;
  readonly location: string;
  readonly manager: string;
  readonly company: string;
  readonly phone_numbers: readonly PhoneNumber[];
  readonly verified: 0 | 1;
  readonly created_at: string;
  readonly user_created_at: string;
  readonly last_login_time: string;
  readonly last_client_version: string;
  readonly employee_unique_id: string;
  readonly group_ids: readonly string[];
  readonly im_group_ids: readonly string[];
  readonly host_key: string;
  readonly cms_user_id: string;
  readonly cost_center: string;
  readonly pronouns: string;
  readonly pronouns_option: number;
  readonly custom_attributes: readonly unknown[];
  readonly vanity_name: string;
}

const CLIENT_VERSIONS = [
  '6.2.11.50939(mac)',
  '6.2.10.57853(win)',
  '6.2.5.3440(ios)',
  '6.1.12.25130(android)',
];
const COMPANY_NAME = 'Example Industries';
const EMAIL_DOMAIN = 'example.com';

/** Returns the status of a generated user: 90% active, 5% inactive, 5% pending. */
export function seededStatus(index: number): UserStatus {
  const remainder = index % 20;
  if (remainder === 13) return 'inactive';
  return remainder === 19 ? 'pending' : 'active';
}

/** Generates the user with this index. Dates are relative to `anchorMs`, the start of a UTC day. */
export function generateUser(index: number, seed: number, anchorMs: number): User {
  const office = pick(OFFICES, hash(seed, index, 2));
  const departmentIndex = seededDepartment(index, seed);
  const department = DEPARTMENTS[departmentIndex] as Department;
  const first = pick(FIRST_NAMES, hash(seed, index, 0));
  const last = pick(LAST_NAMES, hash(seed, index, 1));
  const createdMs =
    anchorMs - DAY_MS * (400 + (hash(seed, index, 4) % 1500)) - 1000 * (index % 3600);
  const status = seededStatus(index);
  const managerIndex = Math.floor(index / 8);
  return {
    id: encodeUserId(index, seed),
    email: seededEmail(index, seed),
    first_name: first,
    last_name: last,
    display_name: `${first} ${last}`,
    type: seededType(index, seed),
    status,
    role_id: seededRole(index),
    pmi: personalMeetingId(index, seed),
    use_pmi: false,
    timezone: office.timezone,
    language: office.language,
    dept: department.name,
    job_title: pick(department.titles, hash(seed, index, 6)),
    location: office.city,
    manager: index === 0 ? '' : seededEmail(managerIndex, seed),
    company: COMPANY_NAME,
    phone_numbers: [
      {
        code: office.dialCode,
        country: office.country,
        label: 'Office',
        number: `555${String(index % 10_000_000).padStart(7, '0')}`,
        verified: index % 3 === 0,
      },
    ],
    verified: status === 'pending' ? 0 : 1,
    created_at: formatIsoSeconds(createdMs),
    user_created_at: formatIsoSeconds(createdMs),
    last_login_time: formatIsoSeconds(anchorMs - (hash(seed, index, 7) % (30 * DAY_MS))),
    last_client_version: pick(CLIENT_VERSIONS, hash(seed, index, 8)),
    employee_unique_id: opaqueId(seed, 11, index),
    group_ids: [seededGroupId(departmentIndex, seed)],
    im_group_ids: [],
    host_key: String(100_000 + (hash(seed, index, 9) % 900_000)),
    cms_user_id: '',
    cost_center: '',
    pronouns: '',
    pronouns_option: 1,
    custom_attributes: [],
    vanity_name: '',
  };
}

/** Returns the type of a generated user: 75% are licensed, including the owner. */
export function seededType(index: number, seed: number): UserType {
  return hash(seed, index, 5) % 4 === 0 && index > 0 ? 1 : 2;
}

/** Returns the role of a generated user: the first is the owner, one in fifty is an admin. */
export function seededRole(index: number): User['role_id'] {
  if (index === 0) return '0';
  return index % 50 === 1 ? '1' : '2';
}

/** Returns the index of a generated user's department. */
export function seededDepartment(index: number, seed: number): number {
  return hash(seed, index, 3) % DEPARTMENTS.length;
}

/** Returns the id of the group of a department's generated users. */
export function seededGroupId(departmentIndex: number, seed: number): string {
  return opaqueId(seed, 12, departmentIndex);
}

/** Returns the email address of a generated user. It ends with a number from which the index can be decoded. */
export function seededEmail(index: number, seed: number): string {
  const first = toAsciiLetters(pick(FIRST_NAMES, hash(seed, index, 0)));
  const last = toAsciiLetters(pick(LAST_NAMES, hash(seed, index, 1)));
  return `${first}.${last}${index + 1}@${EMAIL_DOMAIN}`;
}

/** Decodes a generated email address to the user index; `undefined` if it was not generated with this seed. */
export function decodeSeededEmail(email: string, seed: number): number | undefined {
  const digits = /^[a-z]+\.[a-z]+([1-9]\d{0,8})@/.exec(email)?.[1];
  if (digits === undefined) return undefined;
  const index = Number(digits) - 1;
  return seededEmail(index, seed) === email ? index : undefined;
}

/** Returns the personal meeting id of a user, ten digits. */
export function personalMeetingId(index: number, seed: number): number {
  return 2_000_000_000 + (permuteDigits(index, seed) % 7_000_000_000);
}

function toAsciiLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
