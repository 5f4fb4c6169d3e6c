import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

/** Says what happened to those who hear the page; why something did not, to everybody. */
export function useSaying() {
  const { toggleNotification } = useNotification();
  const [announcement, announce] = useState('');

  function refuse(reason: string): void {
    announce(reason);
    toggleNotification({ type: 'warning', message: reason });
  }

  return { announcement, announce, refuse };
}
