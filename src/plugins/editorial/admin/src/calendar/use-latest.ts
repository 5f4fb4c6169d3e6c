import { type MutableRefObject, useEffect, useRef } from 'react';

/** What was given last, for whoever is called later and was made once. */
export function useLatest<Value>(value: Value): MutableRefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
