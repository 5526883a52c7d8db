export { fakeClock, type FakeClock } from './fake-clock.ts';
export { storeContract, type StoreContractCase, type StoreUnderTest } from './store-contract.ts';
