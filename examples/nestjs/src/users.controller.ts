import { Controller, Get, HttpException, Param, Query } from '@nestjs/common';
import { Upstream } from './evertoken.module.ts';

@Controller('api/users')
export class UsersController {
  constructor(private readonly upstream: Upstream) {}

  @Get()
  list(@Query() query: Record<string, string>): Promise<unknown> {
    return this.#get(`/users?${new URLSearchParams(query).toString()}`);
  }

  @Get(':userId')
  get(@Param('userId') userId: string): Promise<unknown> {
    return this.#get(`/users/${encodeURIComponent(userId)}`);
  }

  /** The body of a response of Zoom. An error response becomes one with the same status and body. */
  async #get(path: string): Promise<unknown> {
    const response = await this.upstream.fetch(path);
    const body = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new HttpException(body, response.status);
    return body;
  }
}
