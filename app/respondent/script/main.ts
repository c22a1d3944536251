import { fillInList } from './fillInList';
import { openPending } from './pending';

const pending = openPending(() => sessionStorage, `peilstok ${location.pathname}`);
const form = document.querySelector('form[data-live]') as HTMLFormElement | null;
// Browsers that lack these have the page as it is without script.
const able = 'fetch' in window && 'URLSearchParams' in window;
if (form && able) fillInList(form, pending);
// Sent, or closed for good: whoever uses this tab next finds nothing.
else if (document.querySelector('[data-over]')) pending.clear();
