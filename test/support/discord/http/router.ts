import type { Route } from '../routes/route.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request. Of two patterns that fit, the one listed first wins. */
export type Router = (method: string, path: string) => Match | undefined;

export function createRouter(routes: readonly Route[]): Router {
  const byShape = new Map<string, { route: Route; segments: readonly string[] }[]>();
  for (const route of routes) {
    const [method = '', path = ''] = route.pattern.split(' ');
    const segments = path.split('/');
    const shape = `${method} ${segments.length}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), { route, segments }]);
  }
  return (method, path) => {
    const parts = path.split('/');
    for (const { route, segments } of byShape.get(`${method} ${parts.length}`) ?? []) {
      const params = paramsOf(segments, parts);
      if (params) return { route, params };
    }
    return undefined;
  };
}

function paramsOf(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = part;
    else if (segment !== part) return undefined;
  }
  return params;
}
