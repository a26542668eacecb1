import { QueryClient } from '@tanstack/react-query';
import { onConnection, getConnection } from './connection.ts';
import { isRefusal } from './refusal-text.ts';

/** The cache of what the newsroom said. It is as fresh as the change feed, so nothing is polled or thrown away early. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The newsroom is on this machine: a network that is down must not stop questions to it.
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => !isRefusal(error) && failures < 2,
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

let wasOpen = false;
onConnection(() => {
  const isOpen = getConnection().state === 'open';
  if (isOpen && !wasOpen) void queryClient.invalidateQueries();
  wasOpen = isOpen;
});
