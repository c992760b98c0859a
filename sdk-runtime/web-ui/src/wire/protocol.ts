/** The most that one packet to the server may hold, in bytes of UTF-8. */
export const MAX_PACKET_BYTES = 1_000_000;

/** What the server says in the chat when somebody pressed Stop; the page shows it in its own words. */
export const STOP_NOTICE = 'Task manually stopped.';

/** Where the socket is, below the root of the application. */
export const SOCKET_PATH = '/ws/socket.io/';
