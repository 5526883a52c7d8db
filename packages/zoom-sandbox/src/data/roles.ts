import { opaqueId } from './ids.ts';
import { RecordStore } from './record-store.ts';

/** A role with Zoom's field names. Its members are the users with its id as `role_id`. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly privileges: readonly unknown[];
  readonly sub_account_privileges?: unknown;
}

/** The role of the account's owner, who always is one user. */
export const OWNER_ROLE = '0';
/** The role of administrators. */
export const ADMIN_ROLE = '1';
/** The role of all users who have no other. */
export const MEMBER_ROLE = '2';

/** Whether a role exists in every account. */
export function isBuiltInRole(id: string): boolean {
  return id === OWNER_ROLE || id === ADMIN_ROLE || id === MEMBER_ROLE;
}

const MEMBER_PRIVILEGES = [
  'MyProfile:Read',
  'MyProfile:Edit',
  'MyMeetings:Read',
  'MyMeetings:Edit',
];
const ADMIN_PRIVILEGES = [
  'User:Read',
  'User:Edit',
  'Group:Read',
  'Group:Edit',
  'AccountSetting:Read',
  'AccountSetting:Edit',
  'Dashboard:Read',
];
const OWNER_PRIVILEGES = ['Role:Read', 'Role:Edit', 'Billing:Read', 'Billing:Edit'];

/** Creates the roles of an account, those that each has. */
export function createRoles(seed: number): RecordStore<Role> {
  const builtIn = (id: string, name: string, privileges: readonly string[]): Role => ({
    id,
    name,
    description: `${name} of the account`,
    type: 'common',
    privileges,
  });
  const admin = [...MEMBER_PRIVILEGES, ...ADMIN_PRIVILEGES];
  const seeded = [
    builtIn(OWNER_ROLE, 'Owner', [...admin, ...OWNER_PRIVILEGES]),
    builtIn(ADMIN_ROLE, 'Admin', admin),
    builtIn(MEMBER_ROLE, 'Member', MEMBER_PRIVILEGES),
  ];
  return new RecordStore(seeded, (number) => `R${opaqueId(seed, 14, number)}`);
}
