import { Layouts, Page } from '@strapi/strapi/admin';
import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useMessages } from '../messages';
import { Places } from './places';
import { QueuePlace } from './queue-place';

const Board = later(async () => (await import('../board/board-place')).BoardPlace);
const Calendar = later(async () => (await import('../calendar/calendar-place')).CalendarPlace);
const Activity = later(async () => (await import('../activity/activity-place')).ActivityPlace);

/** Where editors and reviewers see what there is to do, over all types. */
export function NewsroomPage() {
  const message = useMessages();
  return (
    <Page.Main>
      <Page.Title>{message('editorial.newsroom.title')}</Page.Title>
      <Layouts.Header title={message('editorial.newsroom.title')} subtitle={message('editorial.newsroom.explained')} />
      <Layouts.Content>
        <Places />
        <Suspense fallback={<Page.Loading />}>
          <Routes>
            <Route index element={<QueuePlace />} />
            <Route path="board" element={<Board />} />
            <Route path="calendar" element={<Calendar />} />
            <Route path="activity" element={<Activity />} />
          </Routes>
        </Suspense>
      </Layouts.Content>
    </Page.Main>
  );
}

/** Loaded when somebody goes there. */
function later(load: () => Promise<ComponentType>) {
  return lazy(async () => ({ default: await load() }));
}
