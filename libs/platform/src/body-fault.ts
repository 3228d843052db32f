import { hidesSomething } from '#domain/kernel/is-text';
import { pointerStep, type FieldError } from './problem/validation-failed.js';

/** No command nests deeper: the deepest, a policy's name of a material, stands at 7. */
const MAX_DEPTH = 12;
/** No list of a command may be longer. */
const MAX_ITEMS = 1_000;
/** No object of a command has as many as a quarter of these. */
const MAX_PROPERTIES = 100;
/** Members and items in all. The shipped policy has 1,284; an event of 256 KiB has no room for more. */
const MAX_MEMBERS = 10_000;
/** Characters of one text; the longest field, a signature, takes 8,192. */
const MAX_TEXT = 10_000;
const MAX_NAME = 100;

/**
 * The first thing that keeps a body from being looked at field by field; nothing if it may be. Taken before any class
 * is made of it: what follows costs time and memory by the size of the body, so the body is bounded here, in one pass.
 */
export function bodyFaultOf(body: unknown): FieldError | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { pointer: '', detail: 'must be a JSON object' };
  }
  const fault = new Look().into(body, 1);
  return fault && { pointer: fault.path.map((step) => pointerStep(String(step))).join(''), detail: fault.detail };
}

interface Fault {
  /** From the body inwards. */
  readonly path: (string | number)[];
  readonly detail: string;
}

class Look {
  private members = 0;

  /** Goes no deeper than the bound, so its own calls never pile up. */
  into(value: object, depth: number): Fault | undefined {
    if (depth > MAX_DEPTH) return faultAt(`is nested deeper than ${MAX_DEPTH} levels`);
    return Array.isArray(value) ? this.list(value, depth) : this.object(value, depth);
  }

  private list(items: readonly unknown[], depth: number): Fault | undefined {
    if (items.length > MAX_ITEMS) return faultAt(`has more than ${MAX_ITEMS} items`);
    this.members += items.length;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      // Checks of each member of a list would be taken into the inner list, and so let the list itself through.
      const fault = Array.isArray(item) ? faultAt('must not be a list: no list holds lists') : this.value(item, depth);
      if (fault) return within(i, fault);
    }
    return undefined;
  }

  private object(value: object, depth: number): Fault | undefined {
    const names = Object.keys(value);
    if (names.length > MAX_PROPERTIES) return faultAt(`has more than ${MAX_PROPERTIES} properties`);
    this.members += names.length;
    for (const name of names) {
      const member: unknown = Reflect.get(value, name);
      const fault = faultOfName(name) ?? this.value(member, depth);
      if (fault) return within(name, fault);
    }
    return undefined;
  }

  private value(value: unknown, depth: number): Fault | undefined {
    if (this.members > MAX_MEMBERS) return faultAt(`the body has more than ${MAX_MEMBERS} members`);
    if (typeof value === 'string') return faultOfText(value);
    if (value === null) return faultAt('must not be null: leave out what is not known');
    return typeof value === 'object' ? this.into(value, depth + 1) : undefined;
  }
}

/** What every object has anyway would stand beside the fields and be taken for something else. */
function faultOfName(name: string): Fault | undefined {
  if (name.length > MAX_NAME) return faultAt(`property names have at most ${MAX_NAME} characters`);
  if (name in Object.prototype || hidesSomething(name)) return faultAt('is no name of a property: leave it out');
  return undefined;
}

function faultOfText(text: string): Fault | undefined {
  if (text.length > MAX_TEXT) return faultAt(`is longer than ${MAX_TEXT} characters`);
  return hidesSomething(text)
    ? faultAt('must not hold control characters, direction overrides or broken surrogate pairs')
    : undefined;
}

function faultAt(detail: string): Fault {
  return { path: [], detail };
}

function within(where: string | number, fault: Fault): Fault {
  fault.path.unshift(where);
  return fault;
}
