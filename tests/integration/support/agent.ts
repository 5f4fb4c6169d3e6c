import type { Http, Newsroom } from './newsroom';
import type { Someone } from './people';

/** What a tool of Strapi's MCP server answered, or why it did not. */
export interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
}

/** An admin token for Strapi's MCP server, with every permission that its owner holds. */
export async function anAgent({ strapi }: Newsroom, owner: Someone): Promise<Someone> {
  const permissionService = strapi.service('admin::permission');
  const user = await strapi.db.query('admin::user').findOne({ where: { id: owner.id }, populate: ['roles'] });
  const held = await permissionService.findUserPermissions(user);
  const adminPermissions = held.map(({ action, subject, properties, conditions }: Record<string, unknown>) => ({
    action,
    subject,
    properties,
    conditions,
  }));
  const tokens = strapi.service('admin::api-token-admin');
  const settings = { name: `agent of ${owner.id}`, description: '', lifespan: null, adminUserOwner: owner.id };
  const { id, accessKey } = await tokens.create({ ...settings, adminPermissions }, user);
  return { id, headers: { Authorization: `Bearer ${accessKey}` } };
}

/** Calls one tool, such as `publish_plugin_editorial_article`, as MCP clients do. */
export async function callTool(http: Http, agent: Someone, name: string, args: object): Promise<ToolAnswer> {
  const { result, error } = await ask(http, agent, 'tools/call', { name, arguments: args });
  if (!result) return { isError: true, text: JSON.stringify(error) };
  return { isError: result.isError === true, text: JSON.stringify(result) };
}

export async function toolNames(http: Http, agent: Someone): Promise<readonly string[]> {
  const { result } = await ask(http, agent, 'tools/list', {});
  return result.tools.map(({ name }: { name: string }) => name);
}

async function ask(http: Http, agent: Someone, method: string, params: object) {
  const headers = { ...agent.headers, Accept: 'application/json, text/event-stream' };
  const { text } = await http.post('/mcp').set(headers).send({ jsonrpc: '2.0', id: 1, method, params });
  const [, event = text] = /^data: (.*)$/m.exec(text) ?? [];
  return JSON.parse(event);
}
