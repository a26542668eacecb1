/** Fails to compile when a union has a case that the code above forgot; throws if one slips in at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
