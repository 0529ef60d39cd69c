import * as z from 'zod/mini';

/** Who may be told what. A member of the public can never retrieve a staff passage. */
export const audiences = ['public', 'staff'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Claims of the one signed token a door sends (JWS, HS256, five minutes). `sid` binds it to one Lex session, so that a token
 * copied into another session is worthless. `sub` is an opaque person id, never a name or an address.
 */
export const identityClaims = z.object({
  sub: z.string().check(z.minLength(1), z.maxLength(100)),
  sid: z.string().check(z.minLength(2), z.maxLength(100)),
  audience: z.enum(audiences),
});
export type IdentityClaims = z.infer<typeof identityClaims>;

export const identityIssuer = 'frontdesk';
