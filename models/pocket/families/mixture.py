"""Mixtures: the price of a mix, the concentration of a solution, how much of each kind; heads and legs."""

from task import Check, Slip, Task
from wording import read

ABOUT = ('The price of a mixture of two kinds, salt in a solution after mixing or adding water (whole percents), and heads-and-legs problems.',
         '两种东西混合后的单价，盐水混合或加水后的浓度（整数百分比），鸡兔同笼。')
WORDINGS = read('mixture')


def make(rng, level):
    form = rng.choice((('legs', 'price'), ('legs', 'price'), ('salt', 'salt', 'legs'))[level])
    if form == 'legs':
        heads = rng.randint(4, (12, 20, 30)[level])
        return legs(heads, rng.randint(1, heads - 1))
    while True:
        a, b = rng.randint(1, 6), rng.randint(1, 6)
        p, q = rng.randint(2, 20), rng.randint(2, 20)
        if form == 'salt':
            a, b, p, q = 100 * a, 100 * b, rng.choice(range(0, 42, 2)), rng.choice(range(2, 42, 2))
        if p != q and (a * p + b * q) % (a + b) == 0 and a + b > 1 and (a != b or rng.random() < 0.2):
            return mixed(form, (a, p), (b, q))


def mixed(form, one, other):
    (a, p), (b, q) = one, other
    unit = 100 if form == 'salt' else 1
    sign = '\\%' if form == 'salt' else ''
    answer = (a * p + b * q) // (a + b)
    x, y = a // unit, b // unit

    def usual(m, order=1):
        parts = [m.multiply(n, v) for n, v in ((x, p), (y, q))[::order]]
        m.derive('Each amount times its value', '各自的量乘各自的值')
        whole = m.add(*parts)
        m.derive('Together', '合起来')
        amount = m.add(x, y)
        m.derive('The amounts together', '总量')
        r = m.divide(whole, amount)
        m.derive('For one part', '每一份')
        return r

    def from_lower(m):
        """What the dearer part has more, shared by all."""
        (low, _, more_of) = (p, q, y) if p < q else (q, p, x)
        apart = m.subtract(max(p, q), low)
        m.derive('The higher one has more', '高的多出')
        extra = m.multiply(apart, more_of)
        m.derive(f'For ${more_of}$ parts', f'${more_of}$ 份共多出')
        amount = m.add(x, y)
        share = m.divide(extra, amount)
        m.derive('Shared by all parts', '平均分到每份')
        r = m.add(low, share)
        m.derive(f'More than ${low}$', f'在 ${low}$ 上加')
        return r

    def check(m, r):
        amount = m.add(x, y)
        whole = m.multiply(amount, r)
        m.derive('All parts at that value', '全部按这个值算')
        total = m.add(m.multiply(x, p), m.multiply(y, q))
        m.derive('And both kinds', '两种分别算')
        return m.compare(whole, total)

    def between(m, r):
        low, high = min(p, q), max(p, q)
        return m.claim(f'It must be between ${low}$ and ${high}$, and it is ${r}$', f'应该在 ${low}$ 和 ${high}$ 之间，现在是 ${r}$', low < r < high)

    def plain_middle(m):
        total = m.add(p, q)
        r = m.divide(total, 2)
        m.derive('The middle of both', '两者的中间')
        return r

    slip = Slip(plain_middle, 'There is more of one kind, so it counts more.', '一种比另一种多，所以影响更大。')
    slips = [slip] if (p + q) % 2 == 0 and (p + q) // 2 != answer else []
    parts = (f'${x}$ parts of ${p}{sign}$ and ${y}$ parts of ${q}{sign}$', f'${x}$ 份 ${p}{sign}$ 和 ${y}$ 份 ${q}{sign}$')
    return Task(f'{form} {one} {other}', answer, (f'{parts[0]} are mixed. I need one part of the mixture.', f'{parts[1]} 混合，求混合后一份。'), [usual, lambda m: usual(m, -1), from_lower],
                [Check('inverse', check), Check('estimate', between)], form=form, slots={'a': a, 'b': b, 'p': p, 'q': q}, slips=slips, temptation=slip if slips and (p + q) % 20 == 0 else None, shown='{}' + sign)


def legs(heads, rabbits):
    total = 2 * heads + 2 * rabbits

    def usual(m):
        least = m.multiply(2, heads)
        m.derive('If all had two', '如果都是两条')
        more = m.subtract(total, least)
        m.derive('There are more by', '多出')
        r = m.divide(more, 2)
        m.derive('Each with four has two more', '四条的每个多两条')
        return r

    def all_four(m):
        most = m.multiply(4, heads)
        m.derive('If all had four', '如果都是四条')
        less = m.subtract(most, total)
        m.derive('There are less by', '少了')
        two = m.divide(less, 2)
        m.derive('So many have two', '两条的有')
        r = m.subtract(heads, two)
        m.derive('The rest has four', '其余的是四条')
        return r

    def half(m):
        pairs = m.divide(total, 2)
        m.derive('Half of the legs', '腿数的一半')
        r = m.subtract(pairs, heads)
        m.derive('Each with four keeps one more than its head', '四条的每个比头多一')
        return r

    def check(m, r):
        others = m.subtract(heads, r)
        m.derive('The others', '其余的')
        four, two = m.multiply(4, r), m.multiply(2, others)
        whole = m.add(four, two)
        m.derive('All legs', '所有的腿')
        return m.compare(whole, total)

    def parity(m, r):
        return m.claim(f'It must be at most ${heads}$, and it is ${r}$', f'应该不超过 ${heads}$，现在是 ${r}$', r <= heads)

    def over_four(m):
        least = m.multiply(2, heads)
        m.derive('If all had two', '如果都是两条')
        more = m.subtract(total, least)
        m.derive('There are more by', '多出')
        r = m.divide(more, 4)
        m.derive('Each has four', '每个四条')
        return r

    def dead_end(m):
        m.plan('Maybe half of them have four.', '也许一半是四条的。')
        two = heads // 2
        legs_ = m.add(m.multiply(4, two), m.multiply(2, heads - two))
        m.derive('Then there are', '那么一共有')
        m.leave(f'That is ${legs_}$ and not ${total}$, so I must work it out', f'是 ${legs_}$，不是 ${total}$，所以要算出来')

    slips = [Slip(over_four, 'Two of its four were counted already.', '四条中有两条已经算过。')] if rabbits % 2 == 0 else []
    return Task(f'legs {heads} {total}', rabbits, (f'There are ${heads}$, some with $2$ and some with $4$, together ${total}$. I need those with $4$.', f'共 ${heads}$ 个，有 $2$ 条的和 $4$ 条的，一共 ${total}$，求 $4$ 条的。'), [usual, all_four, half],
                [Check('substitute', check), Check('estimate', parity)], form='legs', slots={'h': heads, 'l': total}, slips=slips, temptation=slips[0] if slips and rabbits % 4 == 0 else None,
                dead_end=dead_end if rabbits != heads // 2 and heads % 2 == 0 else None)
