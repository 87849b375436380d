/** The one WAM group of a test's page. */
export const GROUP_ID = 'places';
export const GROUP_KEY = 'key';
