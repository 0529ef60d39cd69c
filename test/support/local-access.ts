/** What any SDK client needs to reach local/aws; it tries once, so that a test sees the first answer. */
export const localAccess = (endpoint: string) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
