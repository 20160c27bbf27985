"""Simple probability: a ball from a bag, a die, a card with a number, two coins or two dice."""

from fractions import Fraction

from families.averages import listed
from mind.ratios import plain
from task import Check, Slip, Task
from wording import read

LATE_SHARE = 3
ABOUT = ('The probability of one draw from a bag with two or three colours, of a number on a die or among numbered cards, and of a sum with two dice.',
         '从装有两三种颜色球的袋中摸一个球、掷骰子、抽数字卡片的概率，以及两个骰子点数和的概率。')
HELD_OUT_OF_256 = 16
COLOURS = (('red', '红'), ('blue', '蓝'), ('green', '绿'), ('white', '白'), ('black', '黑'), ('yellow', '黄'))
WORDINGS = read('probability')
EVENTS = {
    'even': (('an even number', '偶数'), lambda n: n % 2 == 0), 'odd': (('an odd number', '奇数'), lambda n: n % 2 == 1),
    'three': (('a multiple of 3', '3的倍数'), lambda n: n % 3 == 0), 'four': (('a multiple of 4', '4的倍数'), lambda n: n % 4 == 0),
    'five': (('a multiple of 5', '5的倍数'), lambda n: n % 5 == 0), 'prime': (('a prime number', '质数'), lambda n: n in (2, 3, 5, 7, 11, 13, 17, 19)),
}


def make(rng, level):
    if level == 0 or level == 1 and rng.random() < 0.5:
        return bag(rng, [rng.randint(1, (9, 12)[level]) for _ in range(rng.randint(2, 2 + level))])
    if level == 2 and rng.random() < 0.4:
        return dice(rng.randint(2, 12))
    return numbers(rng.randint(5, 20), rng.choice(tuple(EVENTS))) if rng.random() < 0.6 else bag(rng, [rng.randint(1, 12) for _ in range(3)], without=level == 2)


def bag(rng, counts, without=False):
    colours = rng.sample(COLOURS, len(counts))
    total, wanted = sum(counts), counts[0]
    order = list(range(len(counts)))
    rng.shuffle(order)
    shown = [counts[i] for i in order]
    what = colours[0]
    good = total - wanted if without else wanted
    en, zh = (f'not {what[0]}' if without else what[0]), (f'不是{what[1]}球' if without else f'{what[1]}球')
    named = (listed([f'${counts[i]}$ {colours[i][0]}' for i in order], ' and '), listed([f'${counts[i]}$ 个{colours[i][1]}球' for i in order], '、', '、'))
    restate = (f'There are {named[0]} balls. I need the probability of {en}.', f'有 {named[1]}，求{zh}的概率。')

    def whole(m, order=1):
        r = shown[::order][0]
        for number in shown[::order][1:]:
            r = m.add(r, number)
        m.derive('All balls', '所有的球')
        return r

    def usual(m, order=1):
        all_ = whole(m, order)
        top = wanted
        if without:
            top = m.subtract(all_, wanted)
            m.derive(f'Those that are {en}', f'{zh}的个数')
        m.derive(f'That is ${top}$ of ${all_}$', f'一共 ${all_}$ 个中的 ${top}$ 个')
        r = m.ratio(top, all_)
        if m.said:
            m.derive('Reduced', '约分')
        return r

    def by_rest(m):
        """From the probability of the others."""
        all_ = whole(m)
        other = wanted if without else m.subtract(all_, wanted)
        part = m.ratio(other, all_)
        m.derive('The others have', '其余的概率')
        r = m.subtract(1, part)
        m.derive('All together is $1$', '总概率是 $1$')
        return r

    def check(m, r):
        all_ = whole(m, -1)
        got = share(m, r, all_)
        m.derive(f'Of ${all_}$ balls that makes', f'${all_}$ 个球中有')
        if without:
            got = m.subtract(all_, got)
            m.derive('The others', '其余的')
        return m.compare(got, wanted)

    def to_others(m):
        others = total - wanted
        m.say(f'${total}-{wanted}={others}$')
        m.derive('The other balls', '其余的球')
        r = m.ratio(wanted, others)
        m.derive(f'${wanted}$ to ${others}$', f'${wanted}$ 比 ${others}$')
        return r

    slip = Slip(to_others, 'It is out of all balls, not out of the others.', '要除以所有的球，不是其余的球。')
    slips = [slip] if total > wanted and Fraction(wanted, total - wanted) != Fraction(good, total) else []
    slots = {'list': (listed([f'{counts[i]} {colours[i][0]}' for i in order], ' and '), listed([f'{counts[i]} 个{colours[i][1]}球' for i in order], '、', '、')), 'what': (en, zh)}
    return Task(f'bag {shown} {wanted} {without}', plain(Fraction(good, total)), restate, [usual, lambda m: usual(m, -1), by_rest], [Check('inverse', check)], form='bag', slots=slots,
                slips=slips, temptation=slip if slips and len(counts) == 2 and counts[0] == counts[1] + 1 else None)


def share(m, part, whole):
    """So much of a whole number; impossible where it is no whole number."""
    part = Fraction(part)
    one = m.divide(whole, part.denominator) if part.denominator > 1 else whole
    return m.multiply(one, part.numerator) if part.numerator != 1 else one


def numbers(k, event):
    (en, zh), fits = EVENTS[event]
    good = [n for n in range(1, k + 1) if fits(n)]
    if not good:
        return numbers(k + 3, event)

    def usual(m):
        m.say(*(', '.join(f'${n}$' for n in good), '、'.join(f'${n}$' for n in good)))
        m.derive('They are', '它们是')
        return ratio(m, len(good))

    def ratio(m, count):
        m.derive(f'That is ${count}$ of ${k}$', f'一共 ${k}$ 个中的 ${count}$ 个')
        r = m.ratio(count, k)
        if m.said:
            m.derive('Reduced', '约分')
        return r

    def by_rest(m):
        bad = [n for n in range(1, k + 1) if not fits(n)]
        m.say(*(', '.join(f'${n}$' for n in bad), '、'.join(f'${n}$' for n in bad)))
        m.derive('The others are', '其余的是')
        count = m.subtract(k, len(bad))
        m.derive(f'That is ${len(bad)}$, so the rest is', f'一共 ${len(bad)}$ 个，剩下')
        return ratio(m, count)

    def backwards(m):
        m.say(*(', '.join(f'${n}$' for n in good[::-1]), '、'.join(f'${n}$' for n in good[::-1])))
        m.derive(f'From ${k}$ down', f'从 ${k}$ 往下')
        return ratio(m, len(good))

    def check(m, r):
        got = share(m, r, k)
        m.say(*(f'I count {", ".join(f"${n}$" for n in good)}', f'数一数 {"、".join(f"${n}$" for n in good)}'))
        m.derive(f'Of ${k}$ numbers that makes', f'${k}$ 个数中有')
        return m.compare(got, len(good))

    def one_too_few(m):
        m.say(*(', '.join(f'${n}$' for n in good[:-1]), '、'.join(f'${n}$' for n in good[:-1])))
        m.derive('They are', '它们是')
        return ratio(m, len(good) - 1)

    slips = [Slip(one_too_few, f'${good[-1]}$ counts too.', f'${good[-1]}$ 也算。')] if len(good) > 1 else []
    return Task(f'numbers {k} {event}', plain(Fraction(len(good), k)), (f'I need the probability of {en} among $1$ to ${k}$.', f'求 $1$ 到 ${k}$ 中{zh}的概率。'), [usual, by_rest, backwards],
                [Check('count', check)], form='numbers', slots={'k': k, 'what': (en, zh)}, slips=slips, temptation=slips[0] if slips and good[-1] == k and k in (15, 20) else None)


def dice(k):
    pairs = [(a, k - a) for a in range(1, 7) if 1 <= k - a <= 6]

    def usual(m, order=1):
        m.say(*(' '.join(f'${a}+{b}$' for a, b in pairs[::order]),) * 2)
        m.derive('The pairs are', '各种组合')
        m.derive(f'That is ${len(pairs)}$ of $36$', f'一共 $36$ 种中的 ${len(pairs)}$ 种')
        r = m.ratio(len(pairs), 36)
        if m.said:
            m.derive('Reduced', '约分')
        return r

    def by_rule(m):
        """From 2 to 7 one pair more each time, from 7 to 12 one less."""
        count = m.subtract(k, 1) if k <= 7 else m.subtract(13, k)
        m.derive('Up to $7$ there is one pair more each time, from there one less, so the number of pairs is', '到 $7$ 为止每次多一种，之后每次少一种，所以种数是')
        r = m.ratio(count, 36)
        m.derive(f'${count}$ of $36$', f'$36$ 种中的 ${count}$ 种')
        return r

    def check(m, r):
        got = share(m, r, 36)
        m.say(*(' '.join(f'${a}+{b}$' for a, b in pairs[::-1]),) * 2)
        m.derive('Of $36$ pairs that makes', '$36$ 种中有')
        return m.compare(got, len(pairs))

    def without_order(m):
        half = [pair for pair in pairs if pair[0] <= pair[1]]
        m.say(*(' '.join(f'${a}+{b}$' for a, b in half),) * 2)
        m.derive('The pairs are', '各种组合')
        m.derive(f'That is ${len(half)}$ of $36$', f'一共 $36$ 种中的 ${len(half)}$ 种')
        r = m.ratio(len(half), 36)
        if m.said:
            m.derive('Reduced', '约分')
        return r

    slips = [Slip(without_order, 'The two dice are different, so both orders count.', '两个骰子不同，所以两种顺序都算。')] if len(pairs) > 1 else []
    return Task(f'dice {k}', plain(Fraction(len(pairs), 36)), (f'Two dice have $36$ pairs. I need the probability of the sum ${k}$.', f'两个骰子有 $36$ 种组合，求和为 ${k}$ 的概率。'), [usual, lambda m: usual(m, -1), by_rule],
                [Check('count', check)], form='dice', slots={'k': k}, slips=slips, temptation=slips[0] if slips and k in (5, 9) else None)

