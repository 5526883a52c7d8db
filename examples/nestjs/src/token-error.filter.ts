import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { TokenError } from 'evertoken';
import { tokenErrorHandler } from 'evertoken/express';

/** Responds with the status, code and `Retry-After` of an error of the library, without its details. */
@Catch(TokenError)
export class TokenErrorFilter implements ExceptionFilter<TokenError> {
  catch(error: TokenError, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    tokenErrorHandler(error, http.getRequest(), http.getResponse(), http.getNext());
  }
}
