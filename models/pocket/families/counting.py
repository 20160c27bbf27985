"""Counting: choices that multiply, arrangements, pairs, and posts along a road."""

from task import Check, Slip, Task
from wording import read

LATE_SHARE = 3
ABOUT = ('Counting choices (2 or 3 kinds), arrangements of 2 to 5 things, handshakes of up to 12 people, first two places in a race, trees along a road.',
         '搭配（2 到 3 类）、2 到 5 个物体的排列、12 人以内的握手、前两名的可能情况、路边植树。')
HELD_OUT_OF_256 = 32
WORDINGS = read('counting')
KINDS = (('shirts', '件上衣'), ('trousers', '条裤子'), ('hats', '顶帽子'), ('soups', '种汤'), ('drinks', '种饮料'), ('cakes', '种蛋糕'))


def make(rng, level):
    form = rng.choice((('choices', 'trees'), ('choices', 'rows', 'pairs', 'trees'), ('places', 'pairs', 'rows', 'choices', 'trees'))[level])
    if form == 'choices':
        counts = [rng.randint(2, (6, 9, 9)[level]) for _ in range(2 if level < 2 else 3)]
        task = choices(counts)
        kinds = rng.sample(KINDS, len(counts))
        en, zh = [f'{c} {k[0]}' for c, k in zip(counts, kinds)], [f'{c} {k[1]}' for c, k in zip(counts, kinds)]
        task.slots = {'list': (' and '.join(', '.join(en).rsplit(', ', 1)), '、'.join(zh))}
    elif form == 'trees':
        apart, gaps = rng.randint(2, 10), rng.randint(3, (12, 20, 30)[level])
        task = trees(apart * gaps, apart)
    else:
        task = {'rows': lambda: rows(rng.randint(3, 5)), 'pairs': lambda: pairs(rng.randint(3, 12), 2), 'places': lambda: pairs(rng.randint(3, 12), 1)}[form]()
    task.form = form
    return task


def choices(counts):
    answer = 1
    for count in counts:
        answer *= count

    def usual(m, order=1):
        r = counts[::order][0]
        for count in counts[::order][1:]:
            r = m.multiply(r, count)
        m.derive('Each goes with each, so I multiply', '每个都能与每个搭配，所以相乘')
        return r

    def one_by_one(m):
        first, rest = counts[0], counts[1:]
        each = rest[0]
        for count in rest[1:]:
            each = m.multiply(each, count)
        m.derive(f'With one of the first kind there are ${each}$', f'第一类固定一个时有 ${each}$ 种')
        r = m.multiply(each, first)
        m.derive(f'There are ${first}$ of the first kind', f'第一类有 ${first}$ 个')
        return r

    def check(m, r):
        for count in counts[:0:-1]:
            r = m.divide(r, count)
        m.derive('I divide again', '再除回去')
        return m.compare(r, counts[0])

    def added(m):
        r = counts[0]
        for count in counts[1:]:
            r = m.add(r, count)
        m.derive('I add them', '相加')
        return r

    slip = Slip(added, 'Each goes with each, so the numbers are multiplied.', '每个都能与每个搭配，所以要相乘。')
    shown = ', '.join(f'${count}$' for count in counts)
    return Task(f'choices {counts}', answer, (f'One of each kind is chosen, there are {shown}. I need how many ways.', f'每类选一个，各类有 {shown.replace(", ", "、")} 个，求有多少种。'), [usual, lambda m: usual(m, -1), one_by_one],
                [Check('inverse', check)], slips=[slip] if sum(counts) != answer else [], temptation=slip if sum(counts) == 10 else None)


def rows(count):
    answer = {3: 6, 4: 24, 5: 120}[count]

    def usual(m, upwards=False):
        m.derive(f'The first place has ${count}$ choices, each next one less', f'第一个位置有 ${count}$ 种，之后每次少一种')
        numbers = range(1, count + 1) if upwards else range(count, 0, -1)
        r = numbers[0]
        for number in numbers[1:]:
            r = m.multiply(r, number)
        m.derive('Together', '相乘')
        return r

    def from_smaller(m):
        fewer = {3: 2, 4: 6, 5: 24}[count]
        m.recall(f'For ${count - 1}$ there are ${fewer}$ ways', f'${count - 1}$ 个有 ${fewer}$ 种')
        r = m.multiply(fewer, count)
        m.derive(f'The new one can stand at ${count}$ places', f'新的一个有 ${count}$ 个位置')
        return r

    def check(m, r):
        for number in range(2, count + 1):
            r = m.divide(r, number)
        m.derive(f'I divide by all numbers from $2$ to ${count}$', f'依次除以 $2$ 到 ${count}$')
        return m.compare(r, 1)

    def squared(m):
        r = m.multiply(count, count)
        m.derive('Each at each place', '每个在每个位置')
        return r

    slip = Slip(squared, 'Who stands already cannot stand again.', '已经站好的不能再站。')
    return Task(f'rows {count}', answer, (f'I need how many orders ${count}$ different things have.', f'求 ${count}$ 个不同的东西有多少种顺序。'), [usual, lambda m: usual(m, True), from_smaller], [Check('inverse', check)],
                slots={'k': count}, slips=[slip], temptation=slip if count == 3 else None)


def pairs(count, same):
    """Two out of `count`; same: 2 where the order does not matter."""
    answer = count * (count - 1) // same

    def usual(m):
        others = m.subtract(count, 1)
        m.derive(f'Each of ${count}$ has so many others', f'${count}$ 个中每个有其他')
        whole = m.multiply(count, others)
        m.derive('All together', '一共')
        if same == 1:
            return whole
        r = m.divide(whole, 2)
        m.derive('Each pair is counted twice', '每对算了两次')
        return r

    def one_by_one(m):
        r = count - 1
        for number in range(count - 2, 0, -1):
            r = m.add(r, number)
        m.derive('The first one with all others, the next with one less, and so on', '第一个与其他各一次，之后每次少一个')
        if same == 2:
            return r
        r = m.multiply(r, 2)
        m.derive('Both orders count', '两种顺序都算')
        return r

    def half_first(m):
        """The even one of both numbers halved first."""
        others = m.subtract(count, 1)
        m.derive('The others', '其他的')
        if same == 1:
            r = m.multiply(others, count)
            m.derive(f'For each of ${count}$', f'${count}$ 个各有')
            return r
        even, odd = (count, others) if count % 2 == 0 else (others, count)
        half = m.divide(even, 2)
        r = m.multiply(half, odd)
        m.derive(f'Half of ${even}$ times ${odd}$', f'${even}$ 的一半乘 ${odd}$')
        return r

    def check(m, r):
        whole = m.multiply(r, 2) if same == 2 else r
        if same == 2:
            m.derive('Each pair twice', '每对两次')
        others = m.divide(whole, count)
        m.derive(f'For each of ${count}$ that is', f'${count}$ 个中每个有')
        return m.compare(others, count - 1)

    def other_kind(m):
        others = m.subtract(count, 1)
        whole = m.multiply(count, others)
        m.derive('Each with all others', '每个与其他各一次')
        if same == 2:
            return whole
        r = m.divide(whole, 2)
        m.derive('Half of it', '它的一半')
        return r

    slip = Slip(other_kind, *(('Each pair counts only once.', '每对只算一次。') if same == 2 else ('Who is first matters, so both orders count.', '谁在前有区别，两种顺序都算。')))
    en, zh = ('the order does not matter', '不计顺序') if same == 2 else ('the order matters', '计顺序')
    return Task(f'pairs {count} {same}', answer, (f'Two of ${count}$ are taken, {en}. I need how many ways.', f'从 ${count}$ 个中取两个，{zh}，求有多少种。'), [usual, one_by_one, half_first], [Check('inverse', check)],
                slots={'k': count}, slips=[slip], temptation=slip if count in (5, 10) else None)


def trees(length, apart):
    gaps = length // apart

    def usual(m):
        r = m.divide(length, apart)
        m.derive('The gaps', '间隔数')
        r = m.add(r, 1)
        m.derive('At both ends there is one, so one more than gaps', '两端都有，所以比间隔多一个')
        return r

    def longer(m):
        """As if the road began one gap earlier."""
        whole = m.add(length, apart)
        m.derive('One gap more, and each gap has one at its end', '多加一个间隔，每个间隔末端一个')
        r = m.divide(whole, apart)
        m.derive('So many', '个数')
        return r

    def ends_apart(m):
        gaps_ = m.divide(length, apart)
        m.derive('The gaps', '间隔数')
        inside = m.subtract(gaps_, 1)
        m.derive('Between the ends stand', '中间有')
        r = m.add(inside, 2)
        m.derive('With both ends', '加上两端')
        return r

    def check(m, r):
        gaps_ = m.subtract(r, 1)
        m.derive('That many have so many gaps', '间隔数')
        return m.compare(m.multiply(gaps_, apart), length)

    def only_gaps(m):
        r = m.divide(length, apart)
        m.derive('I divide', '相除')
        return r

    slip = Slip(only_gaps, 'At both ends there is one, so there is one more than gaps.', '两端都有，所以比间隔数多一个。')
    return Task(f'trees {length} {apart}', gaps + 1, (f'A line of ${length}$ with one every ${apart}$ and at both ends. I need how many.', f'长 ${length}$，每隔 ${apart}$ 一个，两端都有，求个数。'), [usual, longer, ends_apart], [Check('inverse', check)],
                slots={'a': length, 'b': apart}, slips=[slip], temptation=slip if gaps % 10 == 0 else None)
