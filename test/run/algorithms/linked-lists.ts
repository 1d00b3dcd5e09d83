// SPDX-License-Identifier: MIT
// Singly linked lists the way interview books like them.
class ListNode {
  val: number;
  next: ListNode | null;
  constructor(val?: number, next?: ListNode | null) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
  }
}

const fromArray = (values: number[]): ListNode | null =>
  values.reduceRight<ListNode | null>((next, val) => new ListNode(val, next), null);

function toArray(list: ListNode | null): number[] {
  const out: number[] = [];
  for (let n = list; n; n = n.next) out.push(n.val);
  return out;
}

function reverse(head: ListNode | null): ListNode | null {
  let prev: ListNode | null = null;
  while (head) {
    const next: ListNode | null = head.next;
    head.next = prev;
    prev = head;
    head = next;
  }
  return prev;
}

function merge(a: ListNode | null, b: ListNode | null): ListNode | null {
  if (!a || !b) return a ?? b;
  if (a.val <= b.val) {
    a.next = merge(a.next, b);
    return a;
  }
  b.next = merge(a, b.next);
  return b;
}

function addTwo(l1: ListNode | null, l2: ListNode | null): ListNode | null {
  const dummy = new ListNode();
  let tail = dummy;
  let carry = 0;
  while (l1 || l2 || carry) {
    const sum: number = (l1?.val ?? 0) + (l2?.val ?? 0) + carry;
    carry = Math.floor(sum / 10);
    tail = tail.next = new ListNode(sum % 10);
    l1 = l1?.next ?? null;
    l2 = l2?.next ?? null;
  }
  return dummy.next;
}

function hasCycle(head: ListNode | null): boolean {
  let slow = head;
  let fast = head;
  while (fast?.next) {
    slow = slow!.next;
    fast = fast.next.next;
    if (slow === fast) return true;
  }
  return false;
}

function removeNth(head: ListNode, n: number): ListNode | null {
  const start = new ListNode(0, head);
  let [ahead, behind]: [ListNode | null, ListNode] = [start, start];
  for (let i = 0; i <= n; i++) ahead = ahead!.next;
  while (ahead) {
    ahead = ahead.next;
    behind = behind.next!;
  }
  behind.next = behind.next!.next;
  return start.next;
}

function sortList(head: ListNode | null): ListNode | null {
  if (!head || !head.next) return head;
  let slow: ListNode = head, fast: ListNode | null = head.next;
  while (fast && fast.next) {
    slow = slow.next as ListNode;
    fast = fast.next.next;
  }
  const second = slow.next;
  slow.next = null;
  return merge(sortList(head), sortList(second));
}

console.log(toArray(reverse(fromArray([1, 2, 3, 4]))));
console.log(toArray(merge(fromArray([1, 3, 5]), fromArray([2, 3, 8, 9]))));
console.log(toArray(addTwo(fromArray([9, 9, 9]), fromArray([1]))), toArray(addTwo(null, null)));
const ring = fromArray([1, 2, 3])!;
console.log(hasCycle(ring));
ring.next!.next!.next = ring.next;
console.log(hasCycle(ring), ring);
console.log(toArray(removeNth(fromArray([1, 2, 3, 4, 5])!, 2)), removeNth(new ListNode(7), 1));
console.log(toArray(sortList(fromArray([4, -2, 1, 3, 99, 0, 4]))));
console.log(fromArray([1, 2, 3, 4, 5]));
