/** Given names for generated users. All combinations are random. */
export const FIRST_NAMES: readonly string[] = (
  'Ada Amara Anna Aria Ben Carla Chen Clara Daniel David Elena Emil Eva Farid Felix Fiona Grace Hana Hugo Ines Ivan Jack Jana José ' +
  'Julia Kai Kenji Lara Leo Lin Lucía Maya Mei Milan Mina Nadia Nils Noor Olga Omar Pablo Priya Rosa Sam Sofia Tara Uma Yuki'
).split(' ');

/** Family names for generated users, common in many countries. */
export const LAST_NAMES: readonly string[] = (
  'Abe Ali Andersen Bauer Becker Brown Castillo Chen Costa Dubois Evans Fischer Garcia Gupta Haddad Hansen Ito Jansen Jones Kaya Khan Kim Kowalski Lee ' +
  'Lopez Marin Martin Meyer Moreau Müller Nakamura Novak Okafor Osei Patel Petrov Popescu Rossi Santos Sato Schmidt Silva Singh Smith Suzuki Tanaka Wang Weber'
).split(' ');

/** An office location of generated users. */
export interface Office {
  readonly city: string;
  readonly country: string;
  readonly dialCode: string;
  readonly timezone: string;
  readonly language: string;
}

/** Where the company has its people. */
export const OFFICES: readonly Office[] = [
  {
    city: 'San Jose',
    country: 'US',
    dialCode: '+1',
    timezone: 'America/Los_Angeles',
    language: 'en-US',
  },
  {
    city: 'New York',
    country: 'US',
    dialCode: '+1',
    timezone: 'America/New_York',
    language: 'en-US',
  },
  { city: 'London', country: 'GB', dialCode: '+44', timezone: 'Europe/London', language: 'en-GB' },
  { city: 'Berlin', country: 'DE', dialCode: '+49', timezone: 'Europe/Berlin', language: 'de-DE' },
  {
    city: 'São Paulo',
    country: 'BR',
    dialCode: '+55',
    timezone: 'America/Sao_Paulo',
    language: 'pt-PT',
  },
  { city: 'Tokyo', country: 'JP', dialCode: '+81', timezone: 'Asia/Tokyo', language: 'jp-JP' },
  { city: 'Pune', country: 'IN', dialCode: '+91', timezone: 'Asia/Kolkata', language: 'en-US' },
  {
    city: 'Sydney',
    country: 'AU',
    dialCode: '+61',
    timezone: 'Australia/Sydney',
    language: 'en-US',
  },
];

/** A department with the titles found in it and the meetings it holds. */
export interface Department {
  readonly name: string;
  readonly titles: readonly string[];
  readonly topics: readonly string[];
}

/** What its people do. */
export const DEPARTMENTS: readonly Department[] = [
  {
    name: 'Engineering',
    titles: [
      'Software Engineer',
      'Staff Engineer',
      'Engineering Manager',
      'Site Reliability Engineer',
    ],
    topics: [
      'Stand-up',
      'Architecture review',
      'Incident review',
      'Sprint planning',
      'Release check',
    ],
  },
  {
    name: 'Product',
    titles: ['Product Manager', 'Product Designer', 'User Researcher'],
    topics: ['Roadmap', 'Design critique', 'Customer interview', 'Backlog grooming'],
  },
  {
    name: 'Sales',
    titles: ['Account Executive', 'Sales Engineer', 'Regional Director'],
    topics: ['Pipeline review', 'Demo', 'Quarterly business review', 'Contract negotiation'],
  },
  {
    name: 'Customer Success',
    titles: ['Customer Success Manager', 'Support Engineer', 'Trainer'],
    topics: ['Onboarding', 'Training', 'Escalation call', 'Health check'],
  },
  {
    name: 'Finance',
    titles: ['Accountant', 'Controller', 'Financial Analyst'],
    topics: ['Month-end close', 'Budget review', 'Forecast'],
  },
  {
    name: 'People',
    titles: ['Recruiter', 'People Partner', 'Office Manager'],
    topics: ['Interview', 'All hands', 'One-on-one', 'Welcome session'],
  },
];
