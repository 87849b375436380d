/** The WAM group of a test's page. */
export const GROUP_ID = 'embedding';
export const GROUP_KEY = 'key';
