/** Zod's messages in sixty languages, which nothing here speaks: Jest would load them anew for each test file, a third of all modules. */
export const none = {};
