import { opaqueId } from './ids.ts';
import { RecordStore } from './record-store.ts';

/** A tracking field with Zoom's field names: what an account wants to know of each meeting. */
export interface TrackingField {
  readonly id: string;
  readonly field: string;
  readonly recommended_values: readonly unknown[];
  readonly required: boolean;
  readonly visible: boolean;
}

/** Creates the tracking fields of an account. */
export function createTrackingFields(seed: number): RecordStore<TrackingField> {
  const seeded: readonly TrackingField[] = [
    {
      id: opaqueId(seed, 15, 0),
      field: 'Cost center',
      recommended_values: ['4100', '4200'],
      required: false,
      visible: true,
    },
    {
      id: opaqueId(seed, 15, 1),
      field: 'Project',
      recommended_values: [],
      required: false,
      visible: true,
    },
  ];
  return new RecordStore(seeded, (number) => opaqueId(seed, 16, number));
}
