"""A percentage of a number, a number raised or lowered by it, the number before, and the percentage of a part or a change."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 2.5
READ_OFTEN = 1.5
ABOUT = ('A percentage of a round number, a number raised or lowered by a percentage, the number that a percentage is of, and what percentage a part or a change is.',
         '求一个整十整百数的百分之几、增加或减少百分之几、已知百分之几求原数，以及求百分之几。')
HELD_OUT_OF_256 = 20
WORDINGS = read('percentages')


def make(rng, level):
    form = 'of' if level == 0 else rng.choice(tuple(WORDINGS))
    n = rng.randint(1, 10) * 20 if rng.random() < 0.7 else rng.randint(1, 10) * 100
    p = rng.randint(1, 9) * 10 if level == 0 else rng.choice((5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90))
    if form in ('up', 'down') and level == 1:
        p = rng.choice((10, 20, 30, 50))
    if form == 'reverse':
        p = rng.choice((10, 20, 25, 30, 40, 50, 60, 75, 80))
    written = rng.choice((f'{p}%', f'{p}%', f'{p}%', f'{p} %', f'${p}\\%$'))
    if form in ('rise', 'fall'):
        p = rng.choice((5, 10, 20, 25, 30, 40, 50, 60, 75))
    part = n * p // 100
    build = {'of': of, 'percent_of': asked, 'rise': asked, 'fall': asked, 'up': changed, 'down': changed, 'reverse': reverse}[form]
    task = build(form, p, n, part)
    task.key, task.form = f'{n} {form} {p}%', form
    task.slots = task.slots or {'p': written, 'a': part if form == 'reverse' else n}
    return task


def of(_, p, n, part):
    def check(m, r):
        rest = share(m, 100 - p, n)
        m.derive(f'The rest is ${100 - p}\\%$', f'剩下的是 ${100 - p}\\%$')
        whole = m.add(rest, r)
        m.derive('Together', '合起来')
        return m.compare(whole, n)

    return Task('', part, (f'I need ${p}\\%$ of ${n}$.', f'要求 ${n}$ 的 ${p}\\%$。'), part_ways(p, n), [Check('check', check), half(p, n)])


def changed(form, p, n, part):
    up = form == 'up'

    def then(way):
        def whole(m):
            s = way(m)
            r = m.add(n, s) if up else m.subtract(n, s)
            m.derive('I add this' if up else 'I take this away', '加上它' if up else '减去它')
            return r
        return whole

    def at_once(m):
        q = 100 + p if up else 100 - p
        m.plan(f'Then it is ${q}\\%$ of ${n}$.', f'那么是 ${n}$ 的 ${q}\\%$。')
        r = m.divide(m.multiply(n, q), 100)
        m.derive('I multiply and divide by $100$', '相乘再除以 $100$')
        return r

    def check(m, r):
        back = m.subtract(r, n) if up else m.subtract(n, r)
        m.derive('The change is', '变化是')
        wanted = m.divide(m.multiply(n, p), 100)
        m.derive(f'And ${p}\\%$ is', f'而 ${p}\\%$ 是')
        return m.compare(back, wanted)

    def direction(m, r):
        must = ('more', '大于') if up else ('less', '小于')
        return m.claim(f'It must be {must[0]} than ${n}$ and is ${r}$', f'应该{must[1]} ${n}$，现在是 ${r}$', r > n if up else 0 < r < n)

    restate = (f'${n}$ goes up by ${p}\\%$.', f'${n}$ 增加 ${p}\\%$。') if up else (f'${n}$ goes down by ${p}\\%$.', f'${n}$ 减少 ${p}\\%$。')
    only_part = Slip(lambda m: part_ways(p, n)[0](m), 'That is only the change, and I need the new number.', '那只是变化的部分，要求的是变化后的数。')
    more = {'temptation': only_part} if not up and p == 20 else {'slips': [only_part]}
    ways = [then(way) for way in part_ways(p, n)[:2]] + [at_once]
    return Task('', n + part if up else n - part, restate, ways, [Check('inverse', check), Check('estimate', direction)], **more)


def reverse(_, p, n, part):
    def by_tens(m):
        ten = m.divide(m.multiply(part, 10), p)
        m.derive(f'${p}\\%$ is ${part}$. For $10\\%$ I multiply by $10$ and divide by ${p}$', f'${p}\\%$ 是 ${part}$，$10\\%$ 就是乘 $10$ 再除以 ${p}$')
        r = m.multiply(ten, 10)
        m.derive('The whole is ten times this', '全部是它的十倍')
        return r

    by_hundred = through_hundred(part, p)

    def by_parts(m):
        bottom = m.ratio(p, 100)
        m.derive(f'${p}\\%$ is this part of the whole', f'${p}\\%$ 是全部的这么多')
        one = m.divide(part, bottom.numerator)
        m.derive('One part', '一份')
        r = m.multiply(one, bottom.denominator)
        m.derive('All parts', '所有份')
        return r

    def check(m, r):
        back = m.divide(m.multiply(r, p), 100)
        m.derive(f'${p}\\%$ of ${r}$', f'${r}$ 的 ${p}\\%$')
        return m.compare(back, part)

    def larger(m, r):
        return m.claim(f'The whole must be more than ${part}$ and is ${r}$', f'全部应该大于 ${part}$，现在是 ${r}$', r > part)

    def of_the_part(m):
        r = m.divide(m.multiply(part, p), 100)
        m.derive(f'${p}\\%$ of ${part}$', f'${part}$ 的 ${p}\\%$')
        return r

    slip = Slip(of_the_part, f'${part}$ is the part, not the whole.', f'${part}$ 是部分，不是全部。')
    more = {'slips': [slip]} if part * p % 100 == 0 else {}
    return Task('', n, (f'${p}\\%$ of a number is ${part}$, and I need the number.', f'一个数的 ${p}\\%$ 是 ${part}$，求这个数。'),
                [by_tens, by_hundred, by_parts], [Check('substitute', check), Check('estimate', larger)], **more)


def asked(form, p, n, part):
    """How many percent `part` is of `n`, or a change by it."""
    after = {'rise': n + part, 'fall': n - part}.get(form)

    def then(way):
        def whole(m):
            if after is not None:
                change(m)
            return way(m)
        return whole

    def change(m):
        m.subtract(max(after, n), min(after, n))
        m.derive('The change is', '变化是')

    by_hundred = through_hundred(part, n)

    def by_one(m):
        one = m.ratio(n, 100)
        if one.denominator > 1:
            return by_hundred(m)
        m.derive('$1\\%$ of it', '它的 $1\\%$')
        r = m.divide(part, one.numerator)
        m.derive('So many of these', '有这么多个')
        return r

    def by_tens(m):
        ten = m.divide(n, 10)
        m.derive('$10\\%$ of it', '它的 $10\\%$')
        r = m.divide(m.multiply(part, 10), ten)
        m.derive('I multiply by $10$ and divide by this', '乘 $10$ 再除以它')
        return r

    def check(m, r):
        back = m.divide(m.multiply(n, r), 100)
        m.derive(f'${r}\\%$ of ${n}$', f'${n}$ 的 ${r}\\%$')
        if after is None:
            return m.compare(back, part)
        again = m.add(n, back) if form == 'rise' else m.subtract(n, back)
        m.derive('After the change', '变化后')
        return m.compare(again, after)

    def of_the_new(m):
        change(m)
        r = m.divide(m.multiply(part, 100), after)
        m.derive(f'This out of ${after}$', f'除以 ${after}$')
        return r

    restate = {
        'percent_of': (f'How many percent of ${n}$ are ${part}$?', f'求 ${part}$ 是 ${n}$ 的百分之几。'),
        'rise': (f'From ${n}$ it goes up to ${after}$. I need the percentage.', f'从 ${n}$ 增加到 ${after}$，求增加百分之几。'),
        'fall': (f'From ${n}$ it goes down to ${after}$. I need the percentage.', f'从 ${n}$ 减少到 ${after}$，求减少百分之几。'),
    }[form]
    is_whole = after and part * 100 % after == 0
    slips = [Slip(of_the_new, f'The change is measured by what was there before, ${n}$.', f'变化要和原来的 ${n}$ 相比。')] if is_whole else []
    return Task('', p, restate, [then(by_hundred), then(by_one), then(by_tens)], [Check('substitute', check)],
                slots={'a': n, 'b': part if after is None else after}, slips=slips, shown='{}\\%')


def through_hundred(part, by):
    def way(m):
        whole = m.multiply(part, 100)
        m.derive('I multiply by $100$', '先乘 $100$')
        r = m.divide(whole, by)
        m.derive(f'Then I divide by ${by}$', f'再除以 ${by}$')
        return r

    return way


def part_ways(p, n):
    """Three ways to `p` percent of `n`."""
    def by_tens(m):
        r = share(m, p, n)
        m.derive(*(('Half of it', '取一半') if p == 50 else ('First I find $10\\%$', '先求 $10\\%$')))
        return r

    def by_product(m):
        whole = m.multiply(n, p)
        m.derive(f'I multiply by ${p}$', f'先乘 ${p}$')
        r = m.divide(whole, 100)
        m.derive('Then I divide by $100$', '再除以 $100$')
        return r

    def by_rest(m):
        rest = share(m, 100 - p, n)
        m.derive(f'I find the other ${100 - p}\\%$', f'先求另外的 ${100 - p}\\%$')
        r = m.subtract(n, rest)
        m.derive('The rest is what I need', '余下的就是所求')
        return r

    return [by_tens, by_product, by_rest]


def half(p, n):
    """The part against half of the number."""
    def check(m, r):
        middle = m.divide(n, 2)
        m.derive('Half of it', '它的一半')
        if p == 50:
            return m.compare(r, middle)
        must = ('less', '小于') if p < 50 else ('more', '大于')
        return m.claim(f'It must be {must[0]} than ${middle}$ and is ${r}$', f'应该{must[1]} ${middle}$，现在是 ${r}$', r < middle if p < 50 else r > middle)

    return Check('estimate', check)


def share(m, p, n):
    """p percent of n by tens and fives: 10% first, then as many as needed, then half of ten for five."""
    if p == 50:
        return m.divide(n, 2)
    ten = m.divide(n, 10)
    tens = m.multiply(ten, p // 10) if p >= 20 else ten
    if p % 10 == 0:
        return tens
    five = m.divide(ten, 2)
    return m.add(tens, five) if p > 10 else five
