import type { Strapi } from './strapi';

interface AgentRequest {
  readonly path: string;
  readonly state: Record<string, unknown>;
  get(header: string): string;
}

const PATH = /^\/mcp\/?$/i;

/**
 * Strapi's MCP server keeps what a token may do to its own tools; the gate needs to know it too. Without this an
 * agent is still known to be its owner, but may take no step.
 */
export function knowAgents(strapi: Strapi): void {
  if (strapi.config.get('server.mcp.enabled') !== true) return;
  strapi.server.use(async (context, next) => {
    if (PATH.test(context.path)) await rememberAbility(strapi, context);
    return next();
  });
}

async function rememberAbility(strapi: Strapi, context: AgentRequest): Promise<void> {
  const [, token] = /^bearer\s+(\S+)$/i.exec(context.get('authorization')) ?? [];
  if (!token) return;
  const found = await strapi.service('admin::api-token-admin').authenticateAdminToken(token);
  if (found.authenticated) context.state.userAbility = found.ability;
}
